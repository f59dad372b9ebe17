import { read, type Mismatch } from '../../schema/read.js';
import type { AnswerObject, AnswerReading, Facts } from '../../task/task-definition.js';
import { rankingAnswerSchema, type RankingAnswer } from './answer-schema.js';
import type { RankingConfig } from './config.js';
import { findDimension, type Kind } from './dimensions.js';
import { orderOf, type DimensionAnswer, type RankingDocument } from './document.js';
import { inputSha256 } from './input-hash.js';
import { responseIds } from './write-answer.js';

const VERSION = 1;

/** Why an answer does not fit these inputs; caught below, never leaves this file. */
class Misfit extends Error {
  constructor(readonly mismatch: Mismatch) {
    super();
  }
}

function refuse(path: string, received: unknown, expected: string): never {
  throw new Misfit({ path, received, expected });
}

/**
 * Reads an answer. With `responseIds` its arrays may be in another order than the responses now are. An answer whose
 * `inputSha256` is that of other inputs does not fit: its ranks would be about other texts.
 */
export function readRanking(answer: AnswerObject, config: RankingConfig, facts: Facts): AnswerReading<RankingDocument> {
  const { task: _task, version, meta: _meta, ...given } = answer;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const reading = read(rankingAnswerSchema, given);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  try {
    return { kind: 'read', document: fitted(reading.value, given, config, facts) };
  } catch (error) {
    if (error instanceof Misfit) return { kind: 'misfit', mismatch: error.mismatch };
    throw error;
  }
}

function fitted(answer: RankingAnswer, given: AnswerObject, config: RankingConfig, facts: Facts): RankingDocument {
  const order = inputOrder(answer, config);
  const size = config.responses.length;
  const moved = order.some((index, place) => index !== place);
  /** By the answer's order → by input order. */
  const arranged = <T>(values: readonly T[], path: string): readonly T[] => {
    if (values.length !== size) refuse(path, values, `an array of ${size} entries, one for each response`);
    return moved ? values.map((_, index) => values[order.indexOf(index)]!) : values;
  };
  const shown = answer.shownOrder;
  if (shown && (shown.length !== size || shown.some((index) => index >= size))) {
    refuse('/shownOrder', shown, `the numbers from 0 to ${size - 1}`);
  }
  return {
    answers: [
      ...dimensions(config, answer, 'ordinal', arranged, moved),
      ...dimensions(config, answer, 'rating', arranged, moved),
      ...dimensions(config, answer, 'classification', arranged, moved),
      ...acceptability(config, answer, arranged, moved),
    ],
    shownOrder: shown?.map((index) => order[index]!) ?? orderOf(config, facts),
    given,
    ...(moved ? { edited: true } : {}),
  };
}

/** The input index of each of the answer's responses. */
function inputOrder(
  { responseIds: theirs, inputSha256: hash }: RankingAnswer,
  config: RankingConfig,
): readonly number[] {
  const { text, responses } = config;
  if (responses.length === 0) refuse('', hash, 'an answer for responses that are there');
  const ours = responseIds(config);
  const order = theirs && ours ? theirs.map((id) => ours.indexOf(id)) : responses.map((_, index) => index);
  if (order.length !== responses.length || order.includes(-1)) refuse('/responseIds', theirs, JSON.stringify(ours));
  const expected =
    hash === undefined || !order.some((index, place) => index !== place)
      ? inputSha256(config)
      : inputSha256({ ...(text === undefined ? {} : { text }), responses: order.map((index) => responses[index]!) });
  // what is no SHA-256 at all (an author's placeholder) can't speak against the answer
  if (hash !== undefined && /^[\da-f]{64}$/i.test(hash) && hash.toLowerCase() !== expected) {
    refuse('/inputSha256', hash, `${expected}, the hash of this prompt and these responses`);
  }
  return order;
}

type Arrange = <T>(values: readonly T[], path: string) => readonly T[];

const LISTS = {
  ordinal: 'ordinalRankingDimensions',
  rating: 'ratingDimensions',
  classification: 'classificationDimensions',
} as const;
type Entry = NonNullable<RankingAnswer[(typeof LISTS)[keyof typeof LISTS]]>[number];

function dimensions(
  config: RankingConfig,
  answer: RankingAnswer,
  kind: keyof typeof LISTS,
  arranged: Arrange,
  moved: boolean,
): readonly DimensionAnswer[] {
  const entries: readonly Entry[] = answer[LISTS[kind]] ?? [];
  return entries.map((entry, index) => {
    const path = `/${LISTS[kind]}/${index}`;
    const given: AnswerObject = moved ? arrangedEntry(entry, path, arranged) : entry;
    const { name, rationale } = entry;
    const repeated = entries.findIndex((each) => each.name === name) < index;
    const cells = repeated ? undefined : cellsFrom(config, kind, name, given, path, arranged, moved);
    const known = cells ? { cells, ...(rationale ? { rationale } : {}) } : { cells: [] };
    return { kind, name, ...known, given } as DimensionAnswer;
  });
}

/** `undefined` where the author does not ask for this dimension. */
function cellsFrom(
  config: RankingConfig,
  kind: Kind,
  name: string,
  entry: AnswerObject,
  path: string,
  arranged: Arrange,
  moved: boolean,
): readonly unknown[] | undefined {
  const dimension = findDimension<Kind>(config, kind, name);
  if (!dimension) return undefined;
  const none = Array<null>(dimension.size).fill(null);
  const member = { ordinal: 'responseRankings', rating: 'responseRatings', classification: 'responseChoices' }[
    kind as keyof typeof LISTS
  ];
  if (dimension.wholeTask) return [chosen(entry['taskChoices'])];
  const values = (entry[member] as readonly unknown[] | null | undefined) ?? none;
  const cells = moved ? values : arranged(values, `${path}/${member}`);
  if (dimension.kind === 'rating') {
    const beyond = cells.find((cell) => (cell as number | null) !== null && (cell as number) > dimension.scale);
    if (beyond !== undefined) refuse(`${path}/${member}`, beyond, `ratings from 1 to ${dimension.scale}`);
  }
  return dimension.kind === 'classification' ? cells.map(chosen) : cells;
}

/** Nothing chosen is not answered. */
function chosen(choices: unknown): unknown {
  return Array.isArray(choices) && choices.length ? choices : null;
}

/** The members of an entry that go by response, in input order. */
function arrangedEntry(entry: Entry, path: string, arranged: Arrange): AnswerObject {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) =>
      ['responseRankings', 'responseRatings', 'responseChoices'].includes(name) && Array.isArray(value)
        ? [name, arranged(value, `${path}/${name}`)]
        : [name, value as unknown],
    ),
  );
}

function acceptability(
  config: RankingConfig,
  answer: RankingAnswer,
  arranged: Arrange,
  moved: boolean,
): readonly DimensionAnswer[] {
  const values = answer.acceptableResponses;
  if (!values) return [];
  const given = { acceptableResponses: moved ? arranged(values, '/acceptableResponses') : values };
  const cells = config.acceptability ? arranged(values, '/acceptableResponses') : [];
  return [{ kind: 'acceptability', name: '', cells, given }];
}
