import { temporalIoU } from '../coefficients/overlap.js';
import { likenessOfTexts, NOTHING, sharedWords, type Compared, type Members } from './compared.js';

/**
 * How answers of our elements are compared, by their `task`. What they were asked, in which order it was shown, ids, and
 * reasons that were given aside are left out.
 */
export const BY_TASK: ReadonlyMap<unknown, (one: unknown, other: unknown) => Compared> = new Map([
  ['text-ranking', rankings],
  ['response-feedback', scores],
  ['qa-pairs', pairs],
  ['image-caption', pictures],
  ['video-caption', videos],
]);

/** Each dimension counts once, so does which responses are acceptable. */
function rankings(one: unknown, other: unknown): Compared {
  const dimensions = (list: string, likeness: (one: Members, other: Members) => Compared) =>
    byKey(one, other, list, 'name').map(([left, right]) => once(likeness(left, right)));
  return sum([
    ...dimensions('ordinalRankingDimensions', orders),
    ...dimensions('ratingDimensions', ({ responseRatings, scale }, right) =>
      places(responseRatings, right['responseRatings'], (a, b) => near(a, b, Number(scale) - 1)),
    ),
    ...dimensions('classificationDimensions', ({ responseChoices, taskChoices }, right) =>
      sum([
        places(responseChoices, right['responseChoices'], sharedChoices),
        places([taskChoices], [right['taskChoices']], sharedChoices),
      ]),
    ),
    once(places(member(one, 'acceptableResponses'), member(other, 'acceptableResponses'), equal)),
  ]);
}

/**
 * The part of all pairs of responses that both order alike, where a tie is an order of its own. Without ties it is (τ + 1) / 2
 * of Kendall's rank correlation τ (1938).
 */
function orders({ responseRankings: one }: Members, { responseRankings: other }: Members): Compared {
  const [ranks, others] = [listOf(one), listOf(other)];
  const indices = Array.from({ length: Math.max(ranks.length, others.length) }, (_, index) => index);
  const order = (of: readonly unknown[], a: number, b: number) =>
    typeof of[a] === 'number' && typeof of[b] === 'number' ? Math.sign(of[a] - of[b]) : undefined;
  return sum(
    indices.flatMap((a) =>
      indices.slice(a + 1).map((b) => {
        const [left, right] = [order(ranks, a, b), order(others, a, b)];
        return left === undefined && right === undefined ? NOTHING : { same: equal(left, right), said: 1 };
      }),
    ),
  );
}

/** By how far apart the scores of an item are, from 1 to 5. */
function scores(one: unknown, other: unknown): Compared {
  const entries = byKey(one, other, 'feedback', 'id');
  return sum(entries.map(([left, right]) => places([left['score']], [right['score']], (a, b) => near(a, b, 4))));
}

/** Questions and answers count alike, whatever the order of the pairs. */
function pairs(one: unknown, other: unknown): Compared {
  const list = 'questionAnswerPairs';
  return matched(membersIn(one, list), membersIn(other, list), (a, b) => [
    words(a['question'], b['question']),
    words(a['answer'], b['answer']),
  ]);
}

/** Objects by name and description, relationships by their words, texts of scene and caption. Where a press fell is no answer. */
function pictures(one: unknown, other: unknown): Compared {
  const objects = matched(membersIn(one, 'objects'), membersIn(other, 'objects'), (a, b) => [
    words(a['name'], b['name']),
    words(a['description'], b['description']),
  ]);
  const sentences = matched(relationships(one), relationships(other), (a, b) => [words(a['said'], b['said'])]);
  return sum([objects, sentences, captions(one, other)]);
}

/** Activities by time, as intersection over union, by label and by description; texts of scene and caption. */
function videos(one: unknown, other: unknown): Compared {
  const activities = matched(membersIn(one, 'activities'), membersIn(other, 'activities'), (a, b) => [
    sharedTime(a, b),
    words(a['label'], b['label']),
    words(a['description'], b['description']),
  ]);
  return sum([activities, captions(one, other)]);
}

function captions(one: unknown, other: unknown): Compared {
  const [scene, otherScene] = [member(one, 'scene'), member(other, 'scene')];
  const fields = [...new Set([...Object.keys(Object(scene) as object), ...Object.keys(Object(otherScene) as object)])];
  return sum([
    ...fields.map((field) => once(sharedWords(textOf(member(scene, field)), textOf(member(otherScene, field))))),
    once(sharedWords(textOf(member(one, 'caption')), textOf(member(other, 'caption')))),
  ]);
}

function relationships(answer: unknown): readonly Members[] {
  const names = new Map(membersIn(answer, 'objects').map(({ id, name }) => [id, textOf(name)]));
  return membersIn(answer, 'relationships').map(({ subjectId, predicate, objectId }) => ({
    said: [names.get(subjectId), predicate, names.get(objectId)].map(textOf).join(' '),
  }));
}

/** Pairs the entries that are most alike first, which is not always the best of all pairings; one without another is not the same. */
function matched(
  one: readonly Members[],
  other: readonly Members[],
  likeness: (one: Members, other: Members) => readonly number[],
): Compared {
  const all = one.flatMap((left, a) => other.map((right, b) => ({ a, b, same: mean(likeness(left, right)) })));
  const [taken, takenOther] = [new Set<number>(), new Set<number>()];
  let same = 0;
  for (const each of all.sort((x, y) => y.same - x.same)) {
    if (taken.has(each.a) || takenOther.has(each.b)) continue;
    taken.add(each.a);
    takenOther.add(each.b);
    same += each.same;
  }
  return { same, said: Math.max(one.length, other.length) };
}

/** Of values at the same places; what only one of the two has is not the same. */
function places(one: unknown, other: unknown, likeness: (one: unknown, other: unknown) => number): Compared {
  const [left, right] = [listOf(one), listOf(other)];
  return sum(
    Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
      const [a, b] = [left[index] ?? undefined, right[index] ?? undefined];
      if (a === undefined && b === undefined) return NOTHING;
      return { same: a === undefined || b === undefined ? 0 : likeness(a, b), said: 1 };
    }),
  );
}

/** Entries of a list in both, by a member that names them; an entry that one lacks is empty. */
function byKey(one: unknown, other: unknown, list: string, key: string): readonly (readonly [Members, Members])[] {
  const [left, right] = [one, other].map((of) => new Map(membersIn(of, list).map((each) => [each[key], each])));
  const names = [...new Set([...left!.keys(), ...right!.keys()])];
  return names.map((name) => [left!.get(name) ?? {}, right!.get(name) ?? {}]);
}

function sharedTime({ startTime: start, endTime: end }: Members, { startTime, endTime }: Members): number {
  const times = [start, end, startTime, endTime];
  if (!times.every((time) => typeof time === 'number')) return Math.min(equal(start, startTime), equal(end, endTime));
  const [from, to, otherFrom, otherTo] = times as [number, number, number, number];
  return temporalIoU({ startTime: from, endTime: to }, { startTime: otherFrom, endTime: otherTo });
}

function sharedChoices(one: unknown, other: unknown): number {
  const [left, right] = [new Set(listOf(one)), new Set(listOf(other))];
  const union = new Set([...left, ...right]).size;
  return union ? [...left].filter((choice) => right.has(choice)).length / union : 1;
}

function words(one: unknown, other: unknown): number {
  return likenessOfTexts(textOf(one), textOf(other));
}

function near(one: unknown, other: unknown, widest: number): number {
  if (typeof one !== 'number' || typeof other !== 'number' || !(widest > 0)) return equal(one, other);
  return Math.max(0, 1 - Math.abs(one - other) / widest);
}

function equal(one: unknown, other: unknown): number {
  return one === other ? 1 : 0;
}

function once({ same, said }: Compared): Compared {
  return said ? { same: same / said, said: 1 } : NOTHING;
}

function sum(parts: readonly Compared[]): Compared {
  return parts.reduce((all, { same, said }) => ({ same: all.same + same, said: all.said + said }), NOTHING);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0) / numbers.length;
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

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
