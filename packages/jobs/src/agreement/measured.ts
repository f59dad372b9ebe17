import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import type { Coefficient } from '../coefficients/coefficient.js';
import { kendallW } from '../coefficients/concordance.js';
import { krippendorffAlpha, type Metric } from '../coefficients/krippendorff.js';
import { meanOf, meanOfPairs } from '../coefficients/mean.js';
import { matchedIoU, spanF1, type Stretch } from '../coefficients/overlap.js';
import { kendallTauB } from '../coefficients/rank-correlation.js';

/** One thing that answers to a task say, and how it is measured whether they agree in it. */
export interface Aspect<Said = unknown> {
  /** Of a dimension its name, else a member of the answer. */
  readonly of: string;
  readonly measure: 'kendall-tau-b' | 'kendall-w' | `krippendorff-alpha-${Metric}` | 'span-f1' | 'temporal-iou';
  /** What an answer says of it; `undefined` where it says nothing. */
  saidIn(answer: unknown): Said | undefined;
  /** @param objects of each what two or more answers say */
  coefficientOf(objects: readonly (readonly Said[])[]): Coefficient;
}

type Values = ReadonlyMap<unknown, string | number>;
type Ranks = readonly (number | undefined)[];
type Members = Readonly<Record<string, unknown>>;

/** By the task of our elements. Free texts have no coefficient; where somebody pressed into a picture is no answer. */
export const MEASURED: ReadonlyMap<unknown, (answers: readonly unknown[]) => readonly Aspect[]> = new Map([
  ['text-ranking', ofRankings],
  ['response-feedback', () => [alpha('score', 'ordinal', scoresIn), alpha('aiVerdict', 'nominal', verdictsIn)]],
  ['qa-pairs', () => [ofSpans()]],
  ['video-caption', () => [ofActivities()]],
] as readonly (readonly [string, (answers: readonly unknown[]) => readonly Aspect[]])[]);

function ofRankings(answers: readonly unknown[]): readonly Aspect[] {
  const named = (list: string) => [
    ...new Set(answers.flatMap((answer) => membersIn(answer, list).map(({ name }) => textOf(name)))),
  ];
  const dimension = (answer: unknown, list: string, of: string) =>
    membersIn(answer, list).find(({ name }) => name === of) ?? {};
  return [
    ...named('ordinalRankingDimensions').flatMap((of) => {
      const saidIn = (answer: unknown): Ranks | undefined => {
        const ranks = listOf(dimension(answer, 'ordinalRankingDimensions', of)['responseRankings']).map(numberOf);
        return ranks.some((rank) => rank !== undefined) ? ranks : undefined;
      };
      return [
        aspect({
          ...{ of, measure: 'kendall-tau-b', saidIn },
          coefficientOf: (objects: readonly (readonly Ranks[])[]) =>
            meanOf(objects.map((answers) => meanOfPairs(answers, kendallTauB))),
        }),
        aspect({
          ...{ of, measure: 'kendall-w', saidIn },
          coefficientOf: (objects: readonly (readonly Ranks[])[]) => meanOf(objects.map(kendallW)),
        }),
      ];
    }),
    ...named('ratingDimensions').map((of) =>
      alpha(of, 'ordinal', (answer) => byPlace(dimension(answer, 'ratingDimensions', of)['responseRatings'], numberOf)),
    ),
    ...named('classificationDimensions').map((of) =>
      alpha(of, 'nominal', (answer) => {
        const { responseChoices, taskChoices } = dimension(answer, 'classificationDimensions', of);
        return byPlace(taskChoices ? [taskChoices] : responseChoices, chosenOf);
      }),
    ),
    alpha('acceptableResponses', 'nominal', (answer) =>
      byPlace(member(answer, 'acceptableResponses'), (value) =>
        typeof value === 'boolean' ? Number(value) : undefined,
      ),
    ),
  ];
}

function ofSpans(): Aspect {
  const saidIn = (answer: unknown): readonly Stretch[] =>
    membersIn(answer, 'questionAnswerPairs').flatMap((pair) =>
      membersIn(pair, 'references').flatMap(({ startOffset: from, endOffset: to }) =>
        typeof from === 'number' && typeof to === 'number' ? [{ from, to }] : [],
      ),
    );
  return aspect({
    ...{ of: 'references', measure: 'span-f1', saidIn },
    coefficientOf: (objects: readonly (readonly (readonly Stretch[])[])[]) =>
      meanOf(objects.map((answers) => meanOfPairs(answers, spanF1))),
  });
}

function ofActivities(): Aspect {
  const saidIn = (answer: unknown): readonly TimeRange[] =>
    membersIn(answer, 'activities').flatMap(({ startTime, endTime }) =>
      typeof startTime === 'number' && typeof endTime === 'number' ? [{ startTime, endTime }] : [],
    );
  return aspect({
    ...{ of: 'activities', measure: 'temporal-iou', saidIn },
    coefficientOf: (objects: readonly (readonly (readonly TimeRange[])[])[]) =>
      meanOf(objects.map((answers) => meanOfPairs(answers, matchedIoU))),
  });
}

/** Values that are given to the parts of an object: to each response, each item. */
function alpha(of: string, metric: Metric, valuesIn: (answer: unknown) => Values): Aspect {
  return aspect({
    ...{ of, measure: `krippendorff-alpha-${metric}` as const },
    saidIn: (answer: unknown): Values | undefined => {
      const values = valuesIn(answer);
      return values.size ? values : undefined;
    },
    coefficientOf: (objects: readonly (readonly Values[])[]) =>
      krippendorffAlpha(
        objects.flatMap((answers) => {
          const parts = new Set(answers.flatMap((values) => [...values.keys()]));
          return [...parts].map((part) => answers.map((values) => values.get(part)));
        }),
        metric,
      ),
  });
}

/** What an aspect reads it gives to nothing but its own coefficient. */
function aspect<Said>(each: Aspect<Said>): Aspect {
  return each;
}

function scoresIn(answer: unknown): Values {
  return byId(answer, ({ score }) => numberOf(score));
}

function verdictsIn(answer: unknown): Values {
  return byId(answer, ({ aiVerdict }) => (typeof aiVerdict === 'string' ? aiVerdict : undefined));
}

function byId(answer: unknown, valueOf: (entry: Members) => string | number | undefined): Values {
  const values = new Map<unknown, string | number>();
  for (const entry of membersIn(answer, 'feedback')) {
    const value = valueOf(entry);
    if (value !== undefined) values.set(entry['id'], value);
  }
  return values;
}

function byPlace(list: unknown, valueOf: (value: unknown) => string | number | undefined): Values {
  const values = new Map<unknown, string | number>();
  for (const [place, value] of listOf(list).map(valueOf).entries()) if (value !== undefined) values.set(place, value);
  return values;
}

/** Several choices are one value: who has chosen one more has answered something else. */
function chosenOf(choices: unknown): string | undefined {
  return Array.isArray(choices) ? JSON.stringify(listOf(choices).map(String).sort()) : undefined;
}

function member(value: unknown, name: string): unknown {
  return (Object(value) as Members)[name];
}

function membersIn(value: unknown, list: string): readonly Members[] {
  return listOf(member(value, list)).map((each) => Object(each) as Members);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
