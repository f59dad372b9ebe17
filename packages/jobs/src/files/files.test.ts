import { mkdtemp, readFile, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeTemporaryFiles, writeFileAtomic } from './atomic-write.js';
import { addResponse, readAllResponses, tidyResponses } from './worker-responses.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gt-jobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const answer = (workerId: string, text: string, time = '2026-01-02T03:04:05.678Z') => ({
  acceptanceTime: time,
  answerContent: { text },
  submissionTime: time,
  timeSpentInSeconds: 1,
  workerId,
});

describe('writeFileAtomic', () => {
  it('makes the folders, replaces the text and leaves nothing else', async () => {
    const path = join(folder, 'a/b/file.json');
    await writeFileAtomic(path, 'one');
    await writeFileAtomic(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(join(folder, 'a/b'))).toEqual(['file.json']);
  });

  it('keeps the old text and leaves nothing when it fails', async () => {
    const path = join(folder, 'taken');
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(writeFileAtomic(path, 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  it('never shows a reader a part of the text', async () => {
    const path = join(folder, 'file');
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeFileAtomic(path, texts[0]!);
    let writing = true;
    const writer = (async () => {
      for (let i = 0; i < 20; i++) await writeFileAtomic(path, texts[i % 2]!);
      writing = false;
    })();
    while (writing) expect(texts).toContain(await readFile(path, 'utf8'));
    await writer;
  });

  it('clears away what a killed process left, and nothing else', async () => {
    await writeFile(join(folder, '.file.0123456789ab.tmp'), 'half');
    await writeFile(join(folder, '.mine.tmp'), 'kept');
    await removeTemporaryFiles(folder);
    await removeTemporaryFiles(join(folder, 'not there'));
    expect(await readdir(folder)).toEqual(['.mine.tmp']);
  });
});

describe('worker responses on disk', () => {
  it('holds all answers to an object in one file, named by the first', async () => {
    await addResponse(folder, '7', answer('w1', 'one'));
    const both = await addResponse(folder, '7', answer('w2', 'two', '2026-01-02T09:00:00.000Z'));
    expect(both.path).toMatch(/^annotations\/worker-response\/iteration-1\/7\/2026-01-02_03[:-]04[:-]05\.json$/);
    const { responses, problems } = await readAllResponses(folder);
    expect(problems).toEqual([]);
    expect(responses).toEqual([both]);
    expect(both.answers.map(({ answerContent }) => answerContent.text)).toEqual(['one', 'two']);
  });

  it("keeps a worker's first answer", async () => {
    await addResponse(folder, '0', answer('w1', 'first'));
    const after = await addResponse(folder, '0', answer('w1', 'second', '2026-01-02T09:00:00.000Z'));
    expect(after.answers.map(({ answerContent }) => answerContent.text)).toEqual(['first']);
    expect(await readdir(join(folder, 'annotations/worker-response/iteration-1/0'))).toHaveLength(1);
  });

  it('reads objects in the order of their numbers and reports what it cannot read', async () => {
    for (const id of ['10', '2', '1']) await addResponse(folder, id, answer('w', id));
    const broken = 'annotations/worker-response/iteration-1/3/2026-01-01_00-00-00.json';
    await mkdir(join(folder, broken, '..'), { recursive: true });
    await writeFile(join(folder, broken), '{"answers":');
    const { responses, problems } = await readAllResponses(folder);
    expect(responses.map(({ id }) => id)).toEqual(['1', '2', '10']);
    expect(problems).toEqual([{ path: broken, cause: expect.stringContaining('JSON') as string }]);
  });

  it('knows an empty folder and clears half-written files away', async () => {
    expect(await readAllResponses(join(folder, 'none'))).toEqual({ responses: [], problems: [] });
    await addResponse(folder, '1', answer('w', 'x'));
    const half = join(folder, 'annotations/worker-response/iteration-1/1/.a.json.0123456789ab.tmp');
    await writeFile(half, '{');
    await tidyResponses(folder);
    expect(await readdir(join(half, '..'))).toHaveLength(1);
  });
});
