import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import type { Reading, Readings } from './labelled-object.js';

/** A folder that is gone when the test is. */
export async function inFolder<T>(run: (folder: string, write: Write) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gt-jobs-'));
  try {
    return await run(folder, async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
      return join(folder, path);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the whole path */
export type Write = (path: string, text: string) => Promise<string>;

export async function all(readings: Readings): Promise<readonly Reading[]> {
  const found: Reading[] = [];
  for await (const batch of readings) found.push(...batch);
  return found;
}

export async function objectsAndProblems(readings: Readings) {
  const found = await all(readings);
  return {
    objects: found.flatMap(({ object }) => object ?? []),
    problems: found.flatMap(({ problems }) => problems),
  };
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

/** Answers as elements write them, with texts of any kind. */
export const anyAnswer: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  fc
    .tuple(
      fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2 }),
    )
    .map(([names, responseRankings]) => ({
      task: 'text-ranking',
      version: 1,
      ordinalRankingDimensions: names.map((name) => ({ name, allowTie: true, responseRankings })),
      acceptableResponses: responseRankings.map((rank) => rank < 2),
    })),
  fc
    .array(fc.tuple(text, text, fc.array(text, { minLength: 1, maxLength: 2 })), { minLength: 1, maxLength: 3 })
    .map((pairs) => ({
      task: 'qa-pairs',
      version: 1,
      textSha256: 'e3b0',
      questionAnswerPairs: pairs.map(([question, answer, tags], index) => ({
        id: `p${index}`,
        question,
        answer,
        tags,
        references: [{ startOffset: index, endOffset: index + 2, text: answer }],
      })),
    })),
  fc
    .array(fc.tuple(text, fc.double({ min: 0, max: 60, noNaN: true })), { minLength: 1, maxLength: 3 })
    .map((given) => ({
      task: 'video-caption',
      version: 1,
      activities: given.map(([description, startTime], index) => ({
        id: `a${index}`,
        startTime: startTime + 0,
        endTime: startTime + 1,
        label: '7',
        description,
      })),
      caption: 'true',
    })),
);
