import * as fc from 'fast-check';
import { testRandomEditing } from '../../../../../test/suites/random-editing.js';
import { deepEqual } from '../../schema/deep-equal.js';
import { read } from '../../schema/read.js';
import { rankingAnswerSchema } from './answer-schema.js';
import * as commands from './commands.js';
import type { RankingConfig } from './config.js';
import { textRanking } from './definition.js';
import { dimensionsOf, type Dimension, type Kind } from './dimensions.js';
import { cellsOf, type RankingDocument } from './document.js';
import { changedCells, enterNumber, flowCells, isOpen, nextOpenCell } from './flow.js';
import { configOf, responsesOf } from './ranking.harness.js';
import { readRanking } from './read-answer.js';
import { rankingProgress, rankingRules } from './rules.js';
import { rankingView } from './view.js';
import { writeRanking } from './write-answer.js';

type Edit = (document: RankingDocument) => RankingDocument;

const configOfSize = (size: number) =>
  configOf({
    responses: responsesOf(size),
    ordinalRankingDimensions: [
      { name: 'strict' },
      { name: 'tie', allowTie: true },
      { name: '__proto__', required: false },
    ],
    ratingDimensions: [{ name: 'Help', scale: 3 }],
    classificationDimensions: [
      { name: 'one', choices: ['a', 'b'] },
      { name: 'many', choices: ['a', 'b', 'c'], multiple: true },
      { name: 'task', choices: ['x', 'y'], scope: 'task' },
    ],
    acceptability: true,
    rationale: 'optional',
    shuffle: true,
  });

/** Any command with any arguments, sensible or not. */
function edits(config: RankingConfig): fc.Arbitrary<Edit> {
  const size = config.responses.length;
  const ordinal = fc.constantFrom('strict', 'tie', '__proto__', 'nothing');
  const response = fc.integer({ min: -1, max: size });
  const place = fc.integer({ min: -1, max: size + 2 });
  const step = fc.constantFrom<(-1 | 1)[]>(-1, 1);
  const anyDimension = fc.constantFrom(...dimensionsOf(config));
  const choice = fc.constantFrom('a', 'b', 'c', 'x', 'other');
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(ordinal, response, place).map(
        ([name, index, rank]): Edit =>
          (document) =>
            commands.rank(document, config, name, index, rank),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(ordinal, response, step).map(
        ([name, index, by]): Edit =>
          (document) =>
            commands.moveBy(document, config, name, index, by),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(ordinal, response, place).map(
        ([name, index, rank]): Edit =>
          (document) =>
            commands.placeBetween(document, config, name, index, rank),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(ordinal, response).map(
        ([name, index]): Edit =>
          (document) =>
            commands.rankNext(document, config, name, index),
      ),
    },
    fc.tuple(ordinal, response).map(
      ([name, index]): Edit =>
        (document) =>
          commands.unrank(document, config, name, index),
    ),
    ordinal.map(
      (name): Edit =>
        (document) =>
          commands.sameAsPrevious(document, config, name),
    ),
    fc.tuple(ordinal, fc.constantFrom<('first' | 'second' | 'equal')[]>('first', 'second', 'equal')).map(
      ([name, which]): Edit =>
        (document) =>
          commands.prefer(document, config, name, which),
    ),
    fc.tuple(response, place).map(
      ([index, rating]): Edit =>
        (document) =>
          commands.rate(document, config, 'Help', index, rating),
    ),
    fc.tuple(fc.constantFrom('one', 'many', 'task'), fc.option(response), choice).map(
      ([name, index, each]): Edit =>
        (document) =>
          commands.choose(document, config, name, index, each),
    ),
    fc.tuple(response, fc.boolean()).map(
      ([index, good]): Edit =>
        (document) =>
          commands.setAcceptable(document, config, index, good),
    ),
    fc.tuple(anyDimension, fc.constantFrom('', 'because', ' ')).map(
      ([{ kind, name }, text]): Edit =>
        (document) =>
          commands.setRationale(document, config, kind, name, text),
    ),
    anyDimension.map(
      ({ kind, name }): Edit =>
        (document) =>
          commands.clearDimension(document, config, kind, name),
    ),
    fc.nat(9).map((number): Edit => (document) => {
      const cell = nextOpenCell(document, config);
      return cell ? enterNumber(document, config, cell, number) : document;
    }),
    fc.constant((document: RankingDocument) => commands.clearAll(document, config)),
  );
}

/** What is wrong with a document. Plain comparisons, since this runs some hundred thousand times. */
function faultIn(document: RankingDocument, config: RankingConfig): string | undefined {
  for (const dimension of dimensionsOf(config)) {
    const cells = cellsOf<Kind>(document, dimension);
    const given = cells.filter((cell) => cell !== null);
    if (cells.length !== dimension.size || !areValid(given, given.length < cells.length, dimension))
      return dimension.name;
  }
  if (!deepEqual([...document.shownOrder].sort(), Object.keys(config.responses).map(Number))) return 'shown order';
  const blank = document.answers.find(({ cells, rationale }) => !rationale && cells.every((cell) => cell === null));
  return blank && `nothing is said in ${blank.name}`;
}

function areValid(given: readonly unknown[], partial: boolean, dimension: Dimension): boolean {
  const from1to = (limit: number) =>
    given.every((cell) => Number.isInteger(cell) && (cell as number) >= 1 && (cell as number) <= limit);
  switch (dimension.kind) {
    case 'ordinal': {
      const places = new Set(given).size;
      const dense = partial || places === Math.max(...(given as number[]));
      return from1to(dimension.size) && dense && (dimension.allowTie || places === given.length);
    }
    case 'rating':
      return from1to(dimension.scale);
    case 'classification':
      return (given as string[][]).every(
        (cell) =>
          (dimension.multiple ? cell.length > 0 : cell.length === 1) &&
          deepEqual(
            cell,
            dimension.spec.choices.filter((choice) => cell.includes(choice)),
          ),
      );
    case 'acceptability':
      return given.every((cell) => typeof cell === 'boolean');
  }
}

/** What does not go with the document, or is not in the answer that is written. */
function unfaithful(document: RankingDocument, config: RankingConfig): string | undefined {
  const answer = writeRanking(document, config, 'value');
  if (!read(rankingAnswerSchema, answer).ok) return 'schema';
  const again = readRanking(JSON.parse(JSON.stringify(answer)) as typeof answer, config, { seed: 0 });
  if (again.kind !== 'read') return again.kind;
  if (!deepEqual(writeRanking(again.document, config, 'value'), answer)) return 'written again';
  const { answers, shownOrder } = again.document;
  if (
    !deepEqual(
      answers.map(({ given: _, ...rest }) => rest),
      document.answers,
    )
  )
    return 'read again';
  if (!deepEqual(shownOrder, document.shownOrder)) return 'shown order';
  const submitted = writeRanking(document, config, 'submit')['ordinalRankingDimensions'] ?? [];
  if ((submitted as { responseRankings: unknown[] }[]).some((each) => each.responseRankings.includes(null)))
    return 'submitted';
  const { done, total } = rankingProgress(document, config);
  if (flowCells(document, config).some((cell) => isOpen(document, config, cell)) !== done < total) return 'progress';
  if (rankingRules(document, config, false).some(({ code }) => code === 'ties-not-allowed')) return 'ties';
  if (changedCells(document, document, config).length) return 'changed by nothing';
  return rankingView(document, config, {}).dimensions.length === dimensionsOf(config).length ? undefined : 'view';
}

testRandomEditing<RankingDocument, RankingConfig>({
  definition: textRanking,
  configs: fc.integer({ min: 1, max: 6 }).map(configOfSize),
  edits,
  faultIn,
  faultAtEnd: unfaithful,
});
