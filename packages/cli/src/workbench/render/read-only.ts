import { escapeText } from '../shell/html.js';
import { startTags } from './html-tags.js';

/** What a task that is only read begins with. */
export interface ReadAnswer {
  readonly mode: 'label' | 'review';
  /** The answer, or in mode `review` the review, whatever the template would begin with. */
  readonly value: unknown;
}

/** Keeps crowd-form from bringing a button of its own. */
const NO_SUBMIT = '<crowd-button form-action="submit" hidden></crowd-button>';

/**
 * A rendered task in which our elements show an answer, change nothing and submit nothing.
 * @param read absent where the template shows the right answer by itself
 */
export function readOnly(html: string, read?: ReadAnswer): string {
  // the first of two attributes of a name counts, so these go before those of the template
  const shown = read ? { mode: read.mode, 'initial-value': JSON.stringify(read.value ?? null) } : {};
  const own = { readonly: '', drafts: 'none', 'hide-submit': 'true', ...shown };
  const attributes = Object.entries(own).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return [...startTags(html)].reduceRight((text, { name, start, end }) => {
    if (name === 'crowd-form') return text.slice(0, end) + NO_SUBMIT + text.slice(end);
    if (!name.startsWith('gt-')) return text;
    const at = start + 1 + name.length;
    return text.slice(0, at) + attributes.join('') + text.slice(at);
  }, html);
}
