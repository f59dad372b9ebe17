import { derived } from '../task/derived.js';
import { editDistance } from '../text/edit-distance.js';

/** A caption while it is being made. */
export interface Captioned {
  readonly caption: string;
  /** The last caption that was assembled from the parts, as it was before anything in it was edited. */
  readonly draft?: string;
}

/** How a caption came about, for `meta.captionOrigin`. Lengths in Unicode code points. */
export interface CaptionOrigin {
  readonly assembled: true;
  /** Insertions, deletions and replacements that lead from the draft to the caption, at least. */
  readonly editDistance: number;
  readonly draftLength: number;
}

/** `undefined` where there is no caption, and where none was ever assembled. */
export function captionOrigin({ caption, draft }: Captioned): CaptionOrigin | undefined {
  return draft === undefined || !caption.trim() ? undefined : originOf(draft, caption);
}

/** The caption is an assembled one that nobody has edited; white space is no edit. */
export function isUneditedDraft({ caption, draft }: Captioned): boolean {
  const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
  return draft !== undefined && bare(caption) !== '' && bare(caption) === bare(draft);
}

const originOf = derived((draft: string, caption: string): CaptionOrigin => ({
  assembled: true,
  editDistance: editDistance(draft, caption),
  draftLength: Array.from(draft).length,
}));
