import { rowId, type ExportFormat, type TextFile } from '../export-format.js';
import { fileNameFrom } from '../file-names.js';
import { addressOf, fileNameOf } from '../inputs.js';
import { segmentsIn, type Segment } from './segments.js';

export const webvtt = subtitles({
  name: 'webvtt',
  about: 'WebVTT: a file for each answer, a cue for each activity',
  proof: 'the text tracks of a browser',
  ending: 'vtt',
  text: (segments) =>
    `WEBVTT\n\n${segments.map((segment, index) => cue(segment, index, '.', escaped(linesOf(segment)))).join('\n')}`,
});

export const srt = subtitles({
  name: 'srt',
  about: 'SubRip: a file for each answer, a numbered cue for each activity',
  ending: 'srt',
  text: (segments) => segments.map((segment, index) => cue(segment, index, ',', linesOf(segment))).join('\n'),
});

function subtitles({
  text,
  ending,
  ...format
}: Pick<ExportFormat, 'name' | 'about' | 'proof'> & {
  readonly ending: string;
  text(segments: readonly Segment[]): string;
}): ExportFormat {
  return {
    ...format,
    task: 'video-caption',
    layout: { kind: 'files', ending },
    begin: (options) => (object, leaveOut) =>
      object.annotations.flatMap(({ worker, answer }) => {
        const segments = segmentsIn(answer, leaveOut);
        if (!segments.length) leaveOut('no activity that lasts');
        const address = addressOf(object.source, options) ?? object.id;
        const stem = fileNameFrom(
          fileNameOf(address)
            .replace(/^.*\//, '')
            .replace(/\.\w+$/, ''),
        );
        const data: TextFile = { name: `${stem}-${rowId(object.id, worker)}`, text: text(segments) };
        return segments.length ? [{ file: 'subtitles', origin: address, data }] : [];
      }),
  };
}

function cue({ start, end }: Segment, index: number, point: '.' | ',', text: string): string {
  return `${index + 1}\n${clock(start, point)} --> ${clock(end, point)}\n${text}\n`;
}

/** `00:01:02.500`. */
function clock(seconds: number, point: '.' | ','): string {
  const all = Math.round(seconds * 1000);
  const [hours, minutes, rest] = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60, all % 60_000];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(rest / 1000))}${point}${String(rest % 1000).padStart(3, '0')}`;
}

/** An empty line would end the cue, and an arrow make a text its times. */
function linesOf({ label, description }: Segment): string {
  const text = [label, description].filter(Boolean).join(': ');
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .replaceAll('-->', '→');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
