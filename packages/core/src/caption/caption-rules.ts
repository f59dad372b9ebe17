import { derived } from '../task/derived.js';
import type { Issue } from '../task/issue.js';
import { isDone, step, type StepView } from '../task/step.js';
import { countWords } from '../text/words.js';
import { isUneditedDraft, type Captioned } from './caption-origin.js';

/** What the author asks of a caption. */
export interface CaptionDemand {
  /** There has to be one. */
  readonly required: boolean;
  /** Words, of a caption that is there. */
  readonly min: number;
  readonly max?: number | undefined;
}

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const captionWords = derived((caption: string) => countWords(caption, 'en'));

/**
 * What is missing or wrong in a caption: the first that blocks, at `/caption`.
 *
 * | code | values |
 * |---|---|
 * | `caption-missing` | |
 * | `caption-is-draft` | assembled, and nothing in it edited |
 * | `caption-too-short` | `count` (missing words), `words`, `min` |
 * | `caption-too-long` | `count` (words too many), `words`, `max` |
 */
export function captionIssues(of: Captioned, { required, min, max = Infinity }: CaptionDemand): readonly Issue[] {
  const at = { level: 'block', path: '/caption' } as const;
  if (!of.caption.trim()) return required ? [{ code: 'caption-missing', ...at }] : [];
  if (isUneditedDraft(of)) return [{ code: 'caption-is-draft', ...at }];
  const words = captionWords(of.caption);
  if (words < min) return [{ code: 'caption-too-short', ...at, values: { count: min - words, words, min } }];
  return words > max ? [{ code: 'caption-too-long', ...at, values: { count: words - max, words, max } }] : [];
}

/** The caption as a step of a task. */
export function captionStep(of: Captioned, demand: CaptionDemand): StepView {
  const isBlank = !of.caption.trim();
  const issues = captionIssues(of, demand);
  return step(!isBlank && isDone(issues) ? 1 : 0, demand.required || !isBlank ? 1 : 0, issues);
}
