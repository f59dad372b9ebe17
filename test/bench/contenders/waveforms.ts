import { readPeaks, isPeaks, type Peaks } from '@gt-elements/core/peaks/peaks.js';
import { createMediaPort } from '@gt-elements/media/media.js';
import type { WaveformDrawing, WaveformPort } from '@gt-elements/ui/ports/waveform-port.js';
import { frame } from '../comparison.js';

const HOUR = 3600;
/** The longest sound that is read from a video itself. Seconds. */
const LONGEST = 600;
/** Of peaks by the second, as authors are told to make them. */
const PEAKS = 20;
const RATE = 44_100;

/** What is drawn on the stage: a scene has one at most. */
let drawing: WaveformDrawing | undefined;

let port: Promise<WaveformPort> | undefined;
const loaded = () =>
  (port ??= createMediaPort(() => Promise.reject(new Error('nothing comes in pieces'))).then(
    ({ waveform }) => waveform,
  ));

/** Addresses of what has been made, which anybody finds there. */
const made = new Map<string, string>();

/** As `audiowaveform` writes it: least and greatest value in turns. */
function peaksOfAnHour(): string {
  const values = Array.from({ length: HOUR * PEAKS }, (_, index) => Math.round(100 * Math.sin(index / 50) ** 2));
  const data = values.flatMap((value) => [-value, value]);
  const head = { version: 2, channels: 1, sample_rate: RATE, samples_per_pixel: RATE / PEAKS, bits: 8 };
  return addressOf('peaks', () => new Blob([JSON.stringify({ ...head, length: values.length, data })]));
}

/** A tone that swells each second, in a file of 53 MB. */
function tenMinutes(): string {
  return addressOf('sound', () => {
    const second = Int16Array.from({ length: RATE }, (_, at) => Math.sin(at / 16) * Math.sin((at / RATE) * 3.14) * 2e4);
    const size = LONGEST * second.byteLength;
    const head = new DataView(new ArrayBuffer(44));
    // `RIFF`, `WAVEfmt `, `data`
    for (const [at, word] of [
      [0, 0x52494646],
      [8, 0x57415645],
      [12, 0x666d7420],
      [36, 0x64617461],
    ] as const)
      head.setUint32(at, word);
    // PCM, one channel, 16 bits
    for (const [at, value] of [
      [4, 36 + size],
      [16, 16],
      [20, 0x10001],
      [24, RATE],
      [28, RATE * 2],
      [32, 0x100002],
      [40, size],
    ] as const)
      head.setUint32(at, value, true);
    return new Blob([head, ...Array.from({ length: LONGEST }, () => second)]);
  });
}

function addressOf(name: string, make: () => Blob): string {
  if (!made.has(name)) made.set(name, URL.createObjectURL(make()));
  return made.get(name)!;
}

export async function prepareWaveforms(): Promise<void> {
  peaksOfAnHour();
  tenMinutes();
  await loaded();
}

/** The peaks of an hour are loaded, read and drawn. */
export async function drawGivenPeaks(stage: HTMLElement): Promise<void> {
  const read = readPeaks(await (await fetch(peaksOfAnHour())).json());
  if (!isPeaks(read)) throw new Error(read.expected);
  await drawn(stage, read, HOUR);
}

/** The sound of ten minutes is loaded, decoded and drawn. */
export async function drawDecodedSound(stage: HTMLElement): Promise<void> {
  const { signal } = new AbortController();
  const sound = await (await loaded()).decode(tenMinutes(), { duration: LONGEST, signal });
  await drawn(stage, sound, LONGEST);
}

export function waveformFault(stage: HTMLElement): string | undefined {
  const canvas = canvasOn(stage);
  const { width = 0, height = 0 } = canvas ?? {};
  const isPainted =
    width &&
    canvas!
      .getContext('2d')!
      .getImageData(0, 0, width, height)
      .data.some((value) => value);
  return isPainted ? undefined : 'no waveform is drawn';
}

export function endWaveform(): void {
  drawing?.dispose();
  drawing = undefined;
}

async function drawn(stage: HTMLElement, { channels }: Pick<Peaks, 'channels'>, duration: number): Promise<void> {
  const container = document.createElement('div');
  for (const [name, value] of Object.entries({ width: '560px', height: '60px' }))
    container.style.setProperty(name, value);
  stage.append(container);
  drawing = (await loaded()).draw(container, { channels, duration });
  drawing.setView(0, 560 / duration);
  while (!canvasOn(stage)?.width) await frame();
}

function canvasOn(stage: HTMLElement): HTMLCanvasElement | null | undefined {
  return stage.firstElementChild?.firstElementChild?.shadowRoot?.querySelector('canvas');
}
