import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputSha256 } from '@gt-elements/core/tasks/text-ranking/input-hash.js';
import { faultsIn } from '../documented-formats.harness.js';
import { exported, labelled, rowsIn } from '../exports.harness.js';

const source = { source: 'Why?', responses: ['a', 'b', 'c'] };
const dimension = (name: string, responseRankings: (number | null)[], more: object = {}) => ({
  name,
  allowTie: true,
  responseRankings,
  ...more,
});
const ranking = (...ordinalRankingDimensions: object[]) => ({ task: 'text-ranking', ordinalRankingDimensions });
const object = (...dimensions: object[]) => labelled(source, [ranking(...dimensions)]);
const pairs = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map(({ chosen, rejected, rank_distance }) => `${String(chosen)}>${String(rejected)} ${String(rank_distance)}`);
const pairsOf = async (...[objects, options]: [Parameters<typeof exported>[1], Parameters<typeof exported>[2]?]) =>
  pairs(
    rowsIn(await exported('trl-preference', objects, options), options?.combine ? 'combined.jsonl' : 'clarity.jsonl'),
  );

describe('preference pairs', () => {
  it('are what the documentation of their format says', async () => {
    const given = [object(dimension('Clarity', [1, 2, 2]))];
    for (const format of ['trl-preference', 'reward-triple', 'openai-preference']) {
      const rows = rowsIn(await exported(format, given), 'clarity.jsonl');
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(faultsIn(format, row)).toBe('No errors');
    }
    const [row] = rowsIn(await exported('trl-preference', given, { conversational: true }), 'clarity.jsonl');
    expect(faultsIn('trl-preference conversational', row)).toBe('No errors');
  });

  it('prefer the end of a dimension that is preferred', async () => {
    expect(await pairsOf([object(dimension('Clarity', [1, 2, 3]))])).toEqual(['a>b 1', 'a>c 2', 'b>c 1']);
    const toxic = dimension('Clarity', [1, 2, 3], { preferred: 'last' });
    expect(await pairsOf([object(toxic)])).toEqual(['b>a 1', 'c>a 2', 'c>b 1']);
  });

  it('are never made of a tie, whatever was ranked, and always as preferred', () => {
    const ranks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 });
    const property = fc.asyncProperty(
      ranks,
      fc.constantFrom('first', 'last'),
      fc.constantFrom('all' as const, 'adjacent' as const, 'best-worst' as const),
      async (responseRankings, preferred, which) => {
        const responses = responseRankings.map((_, index) => `r${index}`);
        const given = labelled({ source: 'p', responses }, [ranking({ name: 'Clarity', responseRankings, preferred })]);
        const rows = rowsIn(await exported('trl-preference', [given], { pairs: which }), 'clarity.jsonl') ?? [];
        const rank = (text: unknown) => responseRankings[responses.indexOf(String(text))]!;
        for (const { chosen, rejected } of rows) {
          const ahead = rank(rejected) - rank(chosen);
          expect(preferred === 'first' ? ahead : -ahead).toBeGreaterThan(0);
        }
        const ordered = responseRankings.flatMap((one, at) =>
          responseRankings.slice(at + 1).filter((other) => other !== one),
        );
        if (which === 'all') expect(rows).toHaveLength(ordered.length);
      },
    );
    return fc.assert(property, { numRuns: 60 });
  });

  it('are of all, of adjacent, or of the best and the worst', async () => {
    const given = [
      labelled({ source: 'p', responses: ['a', 'b', 'c', 'd'] }, [ranking(dimension('Clarity', [1, 2, 2, 3]))]),
    ];
    expect(await pairsOf(given, { pairs: 'adjacent' })).toEqual(['a>b 1', 'a>c 1', 'b>d 1', 'c>d 1']);
    expect(await pairsOf(given, { pairs: 'best-worst' })).toEqual(['a>d 2']);
  });

  it('have a margin only when it is asked for', async () => {
    const given = [object(dimension('Clarity', [1, 2, 3]))];
    const [plain] = rowsIn(await exported('trl-preference', given), 'clarity.jsonl');
    const [, wide] = rowsIn(await exported('trl-preference', given, { margin: true }), 'clarity.jsonl');
    expect(plain).not.toHaveProperty('margin');
    expect(wide).toMatchObject({ rank_distance: 2, margin: 2 });
  });

  it('of several dimensions are dropped where these disagree', async () => {
    const given = [
      object(dimension('Clarity', [1, 2, 3]), dimension('Tone', [1, 3, 2]), dimension('Not asked', [3, 2, 1])),
    ];
    const combine = new Map([
      ['Clarity', 3],
      ['Tone', 1],
    ]);
    const { report, files } = await exported('trl-preference', given, { combine });
    expect(pairs(files['combined.jsonl'] as [])).toEqual(['a>b 1.25', 'a>c 1.75']);
    expect(report.leftOut.get('dimensions disagree on a pair')).toBe(1);
    const without = await exported('trl-preference', [object(dimension('Clarity', [1, 2, 3]))], { combine });
    expect([...without.report.leftOut.keys()]).toEqual(['not all dimensions that are combined were ranked']);
  });

  it('are by input order: a line’s ranks index its responses, as AWS’s notebook reads them', async () => {
    const { files } = await exported('reward-triple', [object(dimension('Clarity', [3, 1, 2]))]);
    const row = { chosen: source.responses[[3, 1, 2].indexOf(1)], rejected: source.responses[[3, 1, 2].indexOf(3)] };
    expect(files['clarity.jsonl']).toContainEqual(expect.objectContaining({ instruction: 'Why?', ...row }));
  });

  it('are made of the very responses that were ranked', async () => {
    const hash = (text: string, responses: readonly string[]) => inputSha256({ text, responses });
    const given = (inputSha256: string, line: object = source) => [
      labelled(line, [{ ...ranking(dimension('Clarity', [1, 2, 3])), inputSha256 }]),
    ];
    expect(await pairsOf(given(hash('Why?', ['a', 'b', 'c'])))).toHaveLength(3);
    const windows = { source: 'Why?\r\nHow?', responses: ['a', 'b', 'c'] };
    // an attribute of HTML has made one line break of two characters
    expect(await pairsOf(given(hash('Why?\nHow?', ['a', 'b', 'c']), windows))).toHaveLength(3);
    const other = given(hash('Why?', ['a', 'c', 'b']));
    const { report } = await exported('trl-preference', other);
    expect([...report.leftOut.keys()][0]).toContain('--trust-inputs');
    expect(await pairsOf(other, { trustInputs: true })).toHaveLength(3);
  });

  it('leave out what they have no place for, and say so', async () => {
    const picture = labelled({ source: 'p', responses: [{ image: 'x.png' }, 'b'] }, [
      ranking(dimension('Clarity', [1, 2])),
    ]);
    const chat = [{ role: 'user', content: 'Hi' }];
    const talk = labelled({ source: chat, responses: ['a', 'b'] }, [ranking(dimension('Clarity', [1, 2]))]);
    const nothing = labelled({ other: 1 }, [ranking(dimension('Clarity', [1, 2]))]);
    const half = labelled(source, [ranking(dimension('Clarity', [1, null, 2]))]);
    const same = labelled({ source: 'p', responses: ['a', 'a'] }, [ranking(dimension('Clarity', [1, 2]))]);
    const { report } = await exported('trl-preference', [picture, talk, nothing, half, same]);
    expect(Object.fromEntries(report.leftOut)).toEqual({
      'a response is a picture, or not in the manifest': 1,
      'the prompt is a conversation; formats of messages take it': 1,
      'no responses in "responses"': 1,
      'both responses are the same': 1,
      'a dimension is half ranked, or not at all': 1,
    });
    const { files } = await exported('trl-preference', [talk], { conversational: true });
    expect(files['clarity.jsonl']).toMatchObject([{ prompt: chat, chosen: [{ role: 'assistant', content: 'a' }] }]);
  });

  it('of dimensions whose names give the same name of a file keep apart', async () => {
    const { files } = await exported('trl-preference', [
      object(dimension('a/b', [1, 2, 3]), dimension('A B', [1, 2, 3]), dimension('日本', [1, 2, 3])),
    ]);
    expect(Object.keys(files).sort()).toEqual(['README.md', 'a-b-2.jsonl', 'a-b.jsonl', '日本.jsonl']);
  });
});

describe('what is said of single responses', () => {
  const given = [
    labelled(source, [
      {
        task: 'text-ranking',
        acceptableResponses: [true, null, false],
        ratingDimensions: [{ name: 'Tone', scale: 7, preferred: 'low', responseRatings: [7, null, 1] }],
      },
    ]),
  ];

  it('becomes unpaired preferences', async () => {
    const rows = rowsIn(await exported('kto', given), 'kto.jsonl');
    expect(rows.map(({ completion, label }) => [completion, label])).toEqual([
      ['a', true],
      ['c', false],
    ]);
    expect(faultsIn('kto', rows[0])).toBe('No errors');
    const [talk] = rowsIn(await exported('kto', given, { conversational: true }), 'kto.jsonl');
    expect(faultsIn('kto conversational', talk)).toBe('No errors');
  });

  it('becomes ratings', async () => {
    expect(rowsIn(await exported('ratings', given), 'tone.jsonl')).toMatchObject([
      { prompt: 'Why?', completion: 'a', dimension: 'Tone', rating: 7, scale: 7, preferred: 'low' },
      { completion: 'c', rating: 1 },
    ]);
  });
});
