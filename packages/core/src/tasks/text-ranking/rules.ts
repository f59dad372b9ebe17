import type { Issue, Progress } from '../../task/issue.js';
import type { RankingConfig } from './config.js';
import { dimensionsOf, type Dimension, type Kind } from './dimensions.js';
import { answerOf, cellsOf, type RankingDocument } from './document.js';
import { flowCells, isOpen } from './flow.js';
import { pathOf } from './issue-path.js';

/**
 * What is missing or wrong, in the order of the flow.
 *
 * `required: true` of a dimension: anything missing in it blocks, an untouched answer too. Left out: the same if an
 * answer must be given; else a dimension that nobody touched may stay so (contract §5), which is warned of, but a
 * half-ranked one blocks (§4). `required: false`: a half-ranked one only warns, and is left out of the submitted answer.
 * @param required an answer must be given
 */
export function rankingRules(document: RankingDocument, config: RankingConfig, required: boolean): readonly Issue[] {
  return dimensionsOf(config).flatMap((dimension) => [
    ...cellIssues(document, dimension, dimension.required ?? required),
    ...rationaleIssues(document, config, dimension),
  ]);
}

const MISSING = {
  rating: 'rating-missing',
  classification: 'choice-missing',
  acceptability: 'acceptability-missing',
} as const;

function cellIssues(document: RankingDocument, dimension: Dimension, needed: boolean): readonly Issue[] {
  const { kind, name, size } = dimension;
  const cells = cellsOf<Kind>(document, dimension);
  const open = cells.flatMap((cell, response) => (cell === null ? [response] : []));
  const level = needed ? 'block' : 'warn';
  if (kind !== 'ordinal') {
    const code = MISSING[kind];
    const missing: readonly Issue[] = open.length
      ? [
          {
            code,
            level,
            path: pathOf(kind, name, firstOpen(document, dimension, open)),
            values: counts(name, size, open),
          },
        ]
      : [];
    return kind === 'classification' ? [...missing, ...unknownChoices(document, dimension)] : missing;
  }
  const touched = open.length < size || answerOf(document, kind, name)?.rationale;
  if (open.length > 0) {
    const path = pathOf(kind, name, firstOpen(document, dimension, open));
    const values = counts(name, size, open);
    return touched
      ? [{ code: 'dimension-half-ranked', level: dimension.required === false ? 'warn' : 'block', path, values }]
      : dimension.required === false
        ? []
        : [{ code: 'dimension-unranked', level, path, values }];
  }
  const places = new Set(cells).size;
  if (!dimension.allowTie && places < size)
    return [{ code: 'ties-not-allowed', level: 'block', path: pathOf(kind, name), values: { name } }];
  return size > 2 && places === 1
    ? [{ code: 'all-tied', level: 'warn', path: pathOf(kind, name), values: { name } }]
    : [];
}

/** Where the focus goes: the first open question as shown. Of two responses, the one question there is. */
function firstOpen(
  document: RankingDocument,
  { kind, size, wholeTask }: Dimension,
  open: readonly number[],
): number | null {
  if (wholeTask || (kind === 'ordinal' && size === 2)) return null;
  return document.shownOrder.find((response) => open.includes(response)) ?? null;
}

function counts(name: string, total: number, open: readonly number[]): Record<string, string | number> {
  return { name, count: open.length, done: total - open.length, total };
}

/** An answer from elsewhere may hold choices that are not offered: they can't be seen, so somebody must decide. */
function unknownChoices(document: RankingDocument, dimension: Dimension): readonly Issue[] {
  if (dimension.kind !== 'classification') return [];
  const { kind, name, spec, wholeTask } = dimension;
  return cellsOf(document, dimension).flatMap((cell, response): Issue[] => {
    const choice = cell?.find((each) => !spec.choices.includes(each));
    if (choice === undefined) return [];
    return [
      {
        code: 'choice-unknown',
        level: 'block',
        path: pathOf(kind, name, wholeTask ? null : response),
        values: { name, choice },
      },
    ];
  });
}

function rationaleIssues(
  document: RankingDocument,
  config: RankingConfig,
  { kind, name }: Dimension,
): readonly Issue[] {
  if (config.rationale !== 'required' || kind === 'acceptability') return [];
  const answer = answerOf(document, kind, name);
  if (!answer || answer.cells.every((cell) => cell === null) || answer.rationale?.trim()) return [];
  return [{ code: 'rationale-missing', level: 'block', path: pathOf(kind, name, 'rationale'), values: { name } }];
}

export function impliesRequired(config: RankingConfig): boolean {
  return dimensionsOf(config).some(({ required }) => required === true);
}

/** Questions of all dimensions, as they are asked: of two responses one for each dimension. */
export function rankingProgress(document: RankingDocument, config: RankingConfig): Progress {
  const questions = flowCells(document, config);
  const open = questions.filter((cell) => isOpen(document, config, cell)).length;
  return { done: questions.length - open, total: questions.length };
}
