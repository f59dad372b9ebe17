import type { Count } from '../task/count.js';
import type { Issue } from '../task/issue.js';
import { isUneditedDraft, type Captioned } from './caption-origin.js';
import { captionWords, type CaptionDemand } from './caption-rules.js';
import type { Grounding } from './grounding.js';

/** A caption as it is shown: words of it that name parts, and the parts that it does not mention yet. */
export interface CaptionView<Kind extends string = string> extends Grounding<Kind> {
  readonly text: string;
  readonly words: Count;
  readonly required: boolean;
  /** A caption can be assembled: the author allows it, and there are parts. */
  readonly canAssemble: boolean;
  /** The caption is an assembled one that nobody has edited. */
  readonly isDraft: boolean;
  readonly issues: readonly Issue[];
}

export function captionView<Kind extends string>(
  of: Captioned,
  { required, min, max }: CaptionDemand,
  issues: readonly Issue[],
  grounding: Grounding<Kind>,
  canAssemble: boolean,
): CaptionView<Kind> {
  const words = { count: captionWords(of.caption), min, max };
  return { text: of.caption, words, required, ...grounding, canAssemble, isDraft: isUneditedDraft(of), issues };
}
