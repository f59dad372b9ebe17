import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WORKER_RESPONSES } from '@gt-elements/jobs/layout.js';
import { runAgree } from './agree.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'gt-agree-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function answered(id: number, text: string): Promise<void> {
  await mkdir(join(folder, WORKER_RESPONSES, String(id)), { recursive: true });
  await writeFile(join(folder, WORKER_RESPONSES, String(id), '2026-03-08_09-00-00.json'), text);
}
const response = (...rankings: (readonly number[])[]) =>
  JSON.stringify({
    answers: rankings.map((responseRankings, index) => ({
      answerContent: {
        ranks: JSON.stringify({
          ...{ task: 'text-ranking', version: 1 },
          ordinalRankingDimensions: [{ name: 'Clarity', responseRankings }],
        }),
      },
      workerId: `w${index}`,
    })),
  });
const run = async (options: object = {}) => {
  const lines: string[] = [];
  await runAgree(folder, { seed: 1, samples: 100, ...options }, (line) => lines.push(line));
  return lines;
};

describe('gt agree', () => {
  it('says how much people agree, and what it left out', async () => {
    await answered(0, response([1, 2, 3], [1, 2, 3]));
    await answered(1, response([1, 2, 3], [3, 2, 1]));
    await answered(2, '{"answers": [');
    const lines = await run();
    expect(lines[0]).toMatch(/^Left out: annotations\/worker-response\/iteration-1\/2\/.*: .*JSON/);
    expect(lines[1]).toBe('2 objects, 2 with two answers or more');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^ {2}Clarity {2}Kendall’s τ-b {2}0\.00 {2}\(-1\.00 to 1\.00\) {2}2 objects$/);
  });

  it('says why there is no number', async () => {
    await answered(0, response([1, 1], [2, 2]));
    expect((await run()).at(-1)).toBe('  Clarity  Kendall’s W    undefined: everybody ties everything');
  });

  it('gives the same as JSON', async () => {
    await answered(0, response([1, 2], [1, 2]));
    const [first] = JSON.parse((await run({ json: true })).join('\n')) as unknown[];
    expect(first).toEqual({
      of: 'Clarity',
      measure: 'kendall-tau-b',
      objects: 1,
      coefficient: { value: 1 },
      interval: { undefinedBecause: 'there are fewer than two units to draw from' },
    });
  });

  it('says where answers ought to be when there are none', async () => {
    await expect(run()).rejects.toThrow(join(folder, WORKER_RESPONSES));
  });
});
