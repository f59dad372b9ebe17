import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jsonValue } from '../../schema/json-value.harness.js';
import type { AnswerObject } from '../../task/task-definition.js';
import * as commands from './commands.js';
import type { RankingConfig } from './config.js';
import { isUntouched, type RankingDocument } from './document.js';
import { configOf, emptyOf, ranksOf, responsesOf } from './ranking.harness.js';
import { readRanking } from './read-answer.js';
import { writeRanking } from './write-answer.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const facts = { seed: 3 };

/** The sample of the contract. */
const config = configOf({
  text: 'Which is best?',
  responses: ['m1', 'm2', 'm3'].map((id) => ({ id, text: `Text of ${id}` })),
  ordinalRankingDimensions: [{ name: 'Toxicity', allowTie: true, preferred: 'last' }, { name: 'Style' }],
  ratingDimensions: [{ name: 'Helpfulness' }],
  classificationDimensions: [
    { name: 'Unsafe', choices: ['yes', 'no'] },
    { name: 'Language', choices: ['en', 'de'], scope: 'task' },
  ],
  acceptability: true,
  rationale: 'optional',
});
const sample = {
  inputSha256: sha256(
    '{"text":"Which is best?","responses":[{"id":"m1","text":"Text of m1"},{"id":"m2","text":"Text of m2"},{"id":"m3","text":"Text of m3"}]}',
  ),
  responseIds: ['m1', 'm2', 'm3'],
  ordinalRankingDimensions: [
    { name: 'Toxicity', allowTie: true, preferred: 'last', responseRankings: [2, 1, 1], rationale: 'Because.' },
  ],
  ratingDimensions: [{ name: 'Helpfulness', scale: 5, responseRatings: [4, 5, null] }],
  classificationDimensions: [
    { name: 'Unsafe', scope: 'response', responseChoices: [['no'], ['yes'], ['no']] },
    { name: 'Language', scope: 'task', taskChoices: ['en'] },
  ],
  acceptableResponses: [true, true, false],
  shownOrder: [2, 0, 1],
};

const opened = (answer: AnswerObject, of: RankingConfig = config): RankingDocument => {
  const reading = readRanking(answer, of, facts);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading.document;
};
const refusal = (answer: AnswerObject, of: RankingConfig = config) => {
  const reading = readRanking(answer, of, facts);
  return reading.kind === 'misfit' ? reading.mismatch.path : reading.kind;
};

describe('writeRanking', () => {
  it("writes the contract's sample", () => {
    const { rank, rate, choose, setAcceptable, setRationale } = commands;
    let document: RankingDocument = { ...emptyOf(config), shownOrder: [2, 0, 1] };
    for (const [index, value] of [2, 1, 1].entries()) document = rank(document, config, 'Toxicity', index, value);
    for (const [index, value] of [4, 5].entries()) document = rate(document, config, 'Helpfulness', index, value);
    for (const [index, value] of ['no', 'yes', 'no'].entries())
      document = choose(document, config, 'Unsafe', index, value);
    for (const [index, value] of [true, true, false].entries())
      document = setAcceptable(document, config, index, value);
    document = choose(document, config, 'Language', null, 'en');
    document = setRationale(document, config, 'ordinal', 'Toxicity', 'Because.');
    expect(writeRanking(document, config, 'submit')).toEqual(sample);
    expect(writeRanking(document, config, 'value')).toEqual(sample);
  });

  it('leaves out what nobody touched, and half-ranked dimensions from a submit only', () => {
    const half = commands.rank(emptyOf(config), config, 'Style', 1, 2);
    const { ordinalRankingDimensions, ...rest } = writeRanking(half, config, 'value');
    expect(ordinalRankingDimensions).toEqual([{ name: 'Style', allowTie: false, responseRankings: [null, 2, null] }]);
    expect(Object.keys(rest).sort()).toEqual(['inputSha256', 'responseIds', 'shownOrder']);
    expect(writeRanking(half, config, 'submit')).toEqual(rest);
  });

  it('writes no ids where none were given', () => {
    const plain = configOf();
    const ranked = commands.rank(emptyOf(plain), plain, 'Clarity', 0, 1);
    expect(writeRanking(ranked, plain, 'value')).toEqual({
      inputSha256: sha256('{"responses":["one","two","three"]}'),
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: false, responseRankings: [1, null, null] }],
      shownOrder: [0, 1, 2],
    });
  });

  it('hashes pictures without the token of their address, and writes no address', () => {
    const pictures = (token: string) =>
      configOf({ responses: [{ image: `https://b/1.png?${token}`, alt: 'ä' }, { image: `https://b/2.png?${token}` }] });
    const answers = ['a=1', 'a=2#x'].map((token) => {
      const of = pictures(token);
      return writeRanking(commands.rank(emptyOf(of), of, 'Clarity', 0, 1), of, 'value');
    });
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.['inputSha256']).toBe(
      sha256('{"responses":[{"image":"https://b/1.png","alt":"ä"},{"image":"https://b/2.png"}]}'),
    );
    expect(JSON.stringify(answers)).not.toContain('https');
  });
});

describe('readRanking', () => {
  it("reads the contract's sample and writes it back", () => {
    expect(writeRanking(opened(sample), config, 'submit')).toEqual(sample);
    expect(opened(sample).shownOrder).toEqual([2, 0, 1]);
  });

  it('draws an order where the answer has none, and does not call that a change', () => {
    const { shownOrder: _, ...without } = sample;
    const document = opened(without, { ...config, shuffle: true });
    expect([...document.shownOrder].sort()).toEqual([0, 1, 2]);
    expect(writeRanking(document, config, 'value')).toEqual(without);
  });

  it('keeps ranks with gaps as they came until the dimension is edited', () => {
    const given = {
      ordinalRankingDimensions: [
        { name: 'Toxicity', responseRankings: [1, 3, 3] },
        { name: 'Style', responseRankings: [10, 30, 20] },
      ],
    };
    const document = opened(given);
    expect(writeRanking(document, config, 'submit')).toEqual(given);
    const edited = commands.moveBy(document, config, 'Toxicity', 0, 1);
    expect(ranksOf(edited, config, 'Toxicity')).toEqual([1, 1, 1]);
    expect(writeRanking(edited, config, 'value')['ordinalRankingDimensions']).toEqual([
      { name: 'Toxicity', allowTie: true, preferred: 'last', responseRankings: [1, 1, 1] },
      { name: 'Style', responseRankings: [10, 30, 20] },
    ]);
  });

  it('arranges an answer by its ids', () => {
    const { text, responses } = config;
    const turned = { ...config, responses: [responses[2]!, responses[0]!, responses[1]!] };
    const document = opened(
      {
        ...sample,
        other: 1,
        ordinalRankingDimensions: [...sample.ordinalRankingDimensions, { name: 'Gone', responseRankings: [3, 1, 2] }],
      },
      turned,
    );
    expect(writeRanking(document, turned, 'value')).toEqual({
      inputSha256: sha256(JSON.stringify({ text, responses: turned.responses })),
      other: 1,
      responseIds: ['m3', 'm1', 'm2'],
      ordinalRankingDimensions: [
        { ...sample.ordinalRankingDimensions[0], responseRankings: [1, 2, 1] },
        { name: 'Gone', responseRankings: [2, 3, 1] },
      ],
      ratingDimensions: [{ name: 'Helpfulness', scale: 5, responseRatings: [null, 4, 5] }],
      classificationDimensions: [
        { name: 'Unsafe', scope: 'response', responseChoices: [['no'], ['no'], ['yes']] },
        sample.classificationDimensions[1],
      ],
      acceptableResponses: [false, true, true],
      shownOrder: [0, 1, 2],
    });
  });

  it('refuses what was made for other inputs, and says where', () => {
    const cases: [AnswerObject, string][] = [
      [{ ...sample, inputSha256: sha256('other') }, '/inputSha256'],
      [{ ...sample, responseIds: ['m1', 'm2', 'm4'] }, '/responseIds'],
      [{ ...sample, responseIds: ['m1', 'm2'] }, '/responseIds'],
      [{ ...sample, shownOrder: [0, 1] }, '/shownOrder'],
      [{ ...sample, shownOrder: [0, 1, 3] }, '/shownOrder'],
      [{ ...sample, shownOrder: [0, 1, 1] }, '/shownOrder'],
      [{ acceptableResponses: [true] }, '/acceptableResponses'],
      [
        { ordinalRankingDimensions: [{ name: 'Style', responseRankings: [1, 2] }] },
        '/ordinalRankingDimensions/0/responseRankings',
      ],
      [
        { ordinalRankingDimensions: [{ name: 'Style', responseRankings: [1, 2, 0] }] },
        '/ordinalRankingDimensions/0/responseRankings/2',
      ],
      [{ ordinalRankingDimensions: [{ responseRankings: [1, 2, 3] }] }, '/ordinalRankingDimensions/0'],
      [
        { ratingDimensions: [{ name: 'Helpfulness', responseRatings: [1, 6, null] }] },
        '/ratingDimensions/0/responseRatings',
      ],
      [
        { classificationDimensions: [{ name: 'Unsafe', responseChoices: 'no' }] },
        '/classificationDimensions/0/responseChoices',
      ],
    ];
    for (const [answer, path] of cases) expect(refusal(answer), path).toBe(path);
    expect(refusal(sample, { ...config, responses: [] })).toBe('');
    expect(refusal(sample, configOf({ responses: responsesOf(4) }))).toBe('/inputSha256');
  });

  it('does not take a placeholder for a hash', () => {
    const placeholder = { ...sample, inputSha256: '…' };
    expect(writeRanking(opened(placeholder), config, 'value')).toEqual(placeholder);
  });

  it('leaves a later version alone', () => {
    expect(readRanking({ version: 2, anything: [] }, config, facts)).toEqual({ kind: 'newer', version: 2 });
  });

  it('takes null, or nothing chosen, for not answered', () => {
    const document = opened({
      ordinalRankingDimensions: [{ name: 'Style', responseRankings: null }],
      classificationDimensions: [
        { name: 'Unsafe', responseChoices: [[], null, ['no']] },
        { name: 'Language', taskChoices: [] },
      ],
      acceptableResponses: null,
    });
    expect(document.answers.map(({ cells }) => cells)).toEqual([[null, null, null], [null, null, ['no']], [null]]);
  });

  it('sees an answer that says nothing as untouched', () => {
    expect(isUntouched(opened({}))).toBe(true);
    expect(isUntouched(opened({ note: 1 }))).toBe(true);
    expect(isUntouched(opened(sample))).toBe(false);
  });

  const extra = fc.dictionary(fc.constantFrom('note', '__proto__', 'x-y', 'constructor', 'ranks'), jsonValue(), {
    maxKeys: 3,
  });
  const by = <T>(item: fc.Arbitrary<T>) =>
    fc.oneof(fc.constant(null), fc.array(fc.option(item), { minLength: 3, maxLength: 3 }));
  const entry = (name: fc.Arbitrary<string>, members: Record<string, fc.Arbitrary<unknown>>) =>
    fc
      .tuple(name, fc.record({ rationale: fc.string(), ...members }, { requiredKeys: [] }), extra)
      .map(([own, known, unknown]) => ({ ...unknown, name: own, ...known }));
  const names = (...known: string[]) => fc.constantFrom(...known, 'Unknown', '__proto__');
  const answers = fc
    .tuple(
      extra,
      fc.record(
        {
          inputSha256: fc.constantFrom(sample.inputSha256, ''),
          responseIds: fc.constant(sample.responseIds),
          ordinalRankingDimensions: fc.array(
            entry(names('Toxicity', 'Style'), {
              allowTie: fc.boolean(),
              preferred: fc.constantFrom('first', 'last'),
              responseRankings: by(fc.integer({ min: 1, max: 9 })),
            }),
          ),
          ratingDimensions: fc.array(
            entry(names('Helpfulness'), {
              scale: fc.integer({ min: 2, max: 9 }),
              responseRatings: by(fc.integer({ min: 1, max: 5 })),
            }),
          ),
          classificationDimensions: fc.array(
            entry(names('Unsafe', 'Language'), {
              scope: fc.constantFrom('response', 'task'),
              responseChoices: by(fc.array(fc.constantFrom('yes', 'no', 'en', 'other'))),
              taskChoices: fc.option(fc.array(fc.constantFrom('en', 'other'))),
            }),
          ),
          acceptableResponses: by(fc.boolean()),
          shownOrder: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([unknown, known]): AnswerObject => JSON.parse(JSON.stringify({ ...unknown, ...known })) as AnswerObject);

  it('gives back every answer as it came, members that nobody knows too', () => {
    fc.assert(
      fc.property(answers, (answer) => void expect(writeRanking(opened(answer), config, 'value')).toEqual(answer)),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('keeps what was not edited and every unknown member when one dimension is', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const before = opened(answer);
        const edited = commands.rate(
          before,
          config,
          'Helpfulness',
          0,
          before.answers.some(({ cells }) => cells[0] === 5) ? 4 : 5,
        );
        fc.pre(edited !== before);
        const after = writeRanking(edited, config, 'value');
        const known = [
          'inputSha256',
          'responseIds',
          'ratingDimensions',
          'classificationDimensions',
          'ordinalRankingDimensions',
          'shownOrder',
          'acceptableResponses',
        ];
        for (const name of Object.keys(answer).filter((each) => !known.includes(each)))
          expect(after[name]).toEqual(answer[name]);
        for (const name of ['classificationDimensions', 'ordinalRankingDimensions']) {
          const list = answer[name] as unknown[] | undefined;
          expect(after[name]).toEqual(list?.length ? list : undefined);
        }
        expect(after['acceptableResponses'] ?? null).toEqual(answer['acceptableResponses'] ?? null);
        const ratings = (answer['ratingDimensions'] ?? []) as AnswerObject[];
        const index = ratings.findIndex(({ name }) => name === 'Helpfulness');
        const written = after['ratingDimensions'] as AnswerObject[];
        if (index < 0) expect(written).toHaveLength(ratings.length + 1);
        for (const [place, entry] of ratings.entries()) {
          if (place !== index)
            expect(written[index < 0 ? written.findIndex((each) => each === entry) : place]).toEqual(entry);
          else for (const member of ['note', 'x-y', 'ranks']) expect(written[place]?.[member]).toEqual(entry[member]);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
