import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../../reading/reading.harness.js';
import { DEFAULT_OPTIONS } from '../export-format.js';
import { exported, labelled, readingsOf, rowsIn } from '../exports.harness.js';
import { FORMATS } from '../formats.js';
import { exportJob } from './export-job.js';
import { Splits } from './splits.js';
import { TextWriter } from '../../files/text-writer.js';

const ranking = (...responseRankings: number[]) => ({
  task: 'text-ranking',
  ordinalRankingDimensions: [{ name: 'Clarity', responseRankings }],
});
const object = (prompt: string, more: object = {}, ...rankings: object[]) =>
  labelled({ source: prompt, responses: ['a', 'b'] }, rankings.length ? rankings : [ranking(1, 2)], more);
const clarity = async (...[objects, options]: [Parameters<typeof exported>[1], Parameters<typeof exported>[2]?]) =>
  rowsIn(await exported('trl-preference', objects, options), 'clarity.jsonl');

describe('an export', () => {
  it('names rows by object, worker and what they are, and workers by a salted hash only', async () => {
    const given = [object('p', { id: '7' }, ranking(1, 2), ranking(2, 1))];
    const [one, other] = await clarity(given);
    expect(one!['id']).toMatch(/^7-w[\da-f]{12}-Clarity-0>1$/);
    expect(one!['id']).not.toBe(other!['id']);
    expect(JSON.stringify(await exported('trl-preference', given))).not.toContain('worker-0');
    expect(await clarity(given)).toEqual([one, other]);
    expect((await clarity(given, { salt: 'another' }))[0]!['id']).not.toBe(one!['id']);
  });

  it('tells several apart of whom nothing is known', async () => {
    const given = object('p', {}, ranking(1, 2), ranking(2, 1));
    const nameless = { ...given, answers: given.answers.map(({ answer, place }) => ({ answer, place })) };
    expect((await clarity([nameless])).map(({ id }) => id)).toEqual([
      '0-unknown-Clarity-0>1',
      '0-unknown-2-Clarity-1>0',
    ]);
  });

  it('takes what was accepted only, of objects that were reviewed, and others when told to', async () => {
    const given = (['none', 'accepted', 'returned', 'unreviewed'] as const).map((review) => object(review, { review }));
    const prompts = async (...include: ('returned' | 'unreviewed')[]) =>
      (await clarity(given, { include: new Set(include) })).map(({ prompt }) => prompt);
    expect(await prompts()).toEqual(['none', 'accepted']);
    expect(await prompts('returned', 'unreviewed')).toEqual(['none', 'accepted', 'returned', 'unreviewed']);
    const { report } = await exported('trl-preference', given);
    expect(Object.fromEntries(report.leftOut)).toEqual({
      'returned by a reviewer': 1,
      'not accepted by a reviewer yet': 1,
    });
  });

  it('gives rows of workers, or of what was made of their answers', async () => {
    const given = [object('p', {}, ranking(1, 2), ranking(1, 2), ranking(2, 1))];
    expect((await clarity(given)).map(({ chosen }) => chosen)).toEqual(['a', 'a', 'b']);
    expect(await clarity(given, { rows: 'consolidated' })).toMatchObject([
      { chosen: 'a', id: '0-consolidated-Clarity-0>1' },
    ]);
    const label = { ...ranking(2, 1), version: 1 };
    expect(
      await clarity([object('p', { label }, ranking(1, 2), ranking(1, 2))], { rows: 'consolidated' }),
    ).toMatchObject([{ chosen: 'b' }]);
  });

  it('keeps what is asked about in one part', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('One?', 'one?', ' ONE? ', 'Two?', 'Three?', 'Four?')),
        fc.nat(99),
        async (prompts, seed) => {
          const splits = new Map([
            ['train', 2],
            ['test', 1],
          ]);
          const { files } = await exported(
            'trl-preference',
            prompts.map((prompt) => object(prompt)),
            { splits, seed },
          );
          const parts = new Map<string, string>();
          for (const name of ['train', 'test']) {
            for (const { prompt } of (files[`clarity.${name}.jsonl`] ?? []) as { prompt: string }[]) {
              const key = prompt.trim().toLowerCase();
              expect(parts.get(key) ?? name).toBe(name);
              parts.set(key, name);
            }
          }
          expect(parts.size).toBe(new Set(prompts.map((prompt) => prompt.trim().toLowerCase())).size);
        },
      ),
      { numRuns: 40 },
    ));

  it('leaves out what is no answer of the task, and says so', async () => {
    const given = [
      object('p', {}, { task: 'qa-pairs' }),
      object('p', {}, { task: 'text-ranking', unable: { reason: 'harmful' } }),
      object('p', {}, { task: 'text-ranking', ordinalRankingDimensions: [{ name: 5 }] }),
    ];
    const { report } = await exported('trl-preference', given);
    expect([...report.leftOut.keys()]).toEqual([
      'an answer to qa-pairs, not to text-ranking',
      'the task could not be done',
      'not as the schema says: /ordinalRankingDimensions/…/name is not a string',
    ]);
    expect(report.files.size).toBe(0);
  });

  it('has a card that says what is in it, what is not, and how much people agree', async () => {
    const given = [object('p', {}, ranking(1, 2), ranking(1, 2)), object('q', {}, ranking(1, 1), ranking(2, 1))];
    const card = (await exported('trl-preference', given)).files['README.md'] as string;
    expect(card).toContain('| clarity.jsonl | 3 |');
    expect(card).toContain('| a tie makes no pair | 1 |');
    expect(card).toContain('| Clarity | Kendall’s τ-b | 1 |');
    // words of people are words
    const odd = await exported('trl-preference', [
      object('p', {}, { ...ranking(1, 2), ratingDimensions: [{ name: 'a|b\n# x', responseRatings: [1, 2] }] }),
    ]);
    expect(odd.files['README.md']).toContain('### a\\|b # x: rating');
  });

  it('appears when it is whole, and never on top of something', () =>
    inFolder(async (folder, write) => {
      await write('out/mine.txt', 'precious');
      const out = join(folder, 'out');
      const options = {
        ...DEFAULT_OPTIONS,
        ...{ format: FORMATS[0]!, out, salt: '', splits: new Map([['', 1]]), seed: 1, rows: 'worker' as const },
        ...{ include: new Set<never>(), now: new Date(0) },
      };
      await expect(exportJob(readingsOf(object('p')), options)).rejects.toThrow('is not empty');
      expect(readdirSync(out)).toEqual(['mine.txt']);

      const broken = (async function* () {
        await Promise.resolve();
        throw new Error('the disk is gone');
      })();
      await expect(exportJob(broken, { ...options, out: join(folder, 'new') })).rejects.toThrow('the disk is gone');
      expect(readdirSync(folder)).toEqual(['out']);
      await exportJob(readingsOf(object('p')), { ...options, force: true });
      expect(existsSync(join(out, 'mine.txt'))).toBe(false);
    }));
});

describe('parts', () => {
  it('get about their shares', () => {
    const splits = new Splits(
      new Map([
        ['train', 0.8],
        ['validation', 0.1],
        ['test', 0.1],
      ]),
      3,
    );
    const counts = new Map<string, number>();
    for (let index = 0; index < 10_000; index++) {
      const name = splits.of(`prompt ${index}`);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    // three standard deviations of a binomial: 120, 90, 90
    expect(Math.abs(counts.get('train')! - 8000)).toBeLessThan(120);
    expect(Math.abs(counts.get('validation')! - 1000)).toBeLessThan(90);
    expect(splits.of('prompt 1')).toBe(splits.of(' PROMPT  1'));
    expect(() => new Splits(new Map([['../train', 1]]), 1)).toThrow('can’t be part of the name of a file');
  });
});

it('a file that can’t be written is told', () =>
  inFolder(async (folder) => {
    const writer = new TextWriter(join(folder, 'nowhere', 'x.txt'));
    await expect(
      (async () => {
        await writer.write('x'.repeat(1 << 20));
        await writer.close();
      })(),
    ).rejects.toThrow('ENOENT');
  }));
