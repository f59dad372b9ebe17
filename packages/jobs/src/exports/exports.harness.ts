import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledObject, Readings } from '../reading/labelled-object.js';
import { inFolder } from '../reading/reading.harness.js';
import { DEFAULT_OPTIONS } from './export-format.js';
import { FORMATS } from './formats.js';
import { exportJob, type ExportOptions, type ExportReport } from './run/export-job.js';

export const labelled = (
  source: object,
  answers: readonly object[],
  more: Partial<LabelledObject> = {},
): LabelledObject => ({
  id: '0',
  source: source as LabelledObject['source'],
  answers: answers.map((answer, index) => ({
    workerId: `worker-${index}`,
    answer: { version: 1, ...answer },
    place: { file: 'f' },
  })),
  review: 'none',
  place: { file: 'f', line: 1 },
  ...more,
});

export async function* readingsOf(...objects: readonly LabelledObject[]): Readings {
  yield await Promise.resolve(objects.map((object) => ({ object, problems: [] })));
}

export interface Exported {
  readonly report: ExportReport;
  /** By name: the lines of a `.jsonl`, a document, or a text. */
  readonly files: Readonly<Record<string, unknown>>;
}

/** Exports into a folder and reads what is there. */
export function exported(
  format: string,
  objects: readonly LabelledObject[],
  options: Partial<ExportOptions> = {},
): Promise<Exported> {
  return inFolder(async (folder) => {
    const out = join(folder, 'out');
    const report = await exportJob(readingsOf(...objects), {
      ...DEFAULT_OPTIONS,
      format: FORMATS.find(({ name }) => name === format)!,
      out,
      salt: 'salt',
      splits: new Map([['', 1]]),
      seed: 1,
      rows: 'worker',
      include: new Set(),
      now: new Date(0),
      ...options,
    });
    const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(out.length + 1), contentOf(name, readFileSync(path, 'utf8'))] as const;
    });
    return { report, files: Object.fromEntries(files) };
  });
}

function contentOf(name: string, text: string): unknown {
  if (name.endsWith('.jsonl'))
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  return name.endsWith('.json') ? JSON.parse(text) : text;
}

export const rowsIn = ({ files }: Exported, name: string) =>
  files[name] as readonly Readonly<Record<string, unknown>>[];
