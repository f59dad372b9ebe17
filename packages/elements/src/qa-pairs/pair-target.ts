import type { Target } from '@gt-elements/core/review/target.js';
import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { PairsDocument } from '@gt-elements/core/tasks/qa-pairs/document.js';
import { passageOf } from '@gt-elements/core/tasks/qa-pairs/passage.js';
import type { Span } from '@gt-elements/core/text/span.js';
import type { Region } from './pair-action.js';

/** Members of the answer by the parts of the open card. */
const members: Readonly<Record<string, string>> = {
  question: 'question',
  answer: 'answer',
  tags: 'tags',
  unanswerable: 'unanswerable',
  references: 'references',
  entire: 'referencesEntirePassage',
};
/** So much of what is quoted tells what it is. UTF-16 code units. */
const ENOUGH = 60;

/** What a part of the shadow tree is about. @param selection in the passage, which is meant there */
export function targetOf(place: Element, config: PairsConfig, selection: Span | undefined): Target | undefined {
  const id = place.closest<HTMLElement>('[data-card]')?.dataset['card'];
  if (id !== undefined) {
    const field = members[place.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? ''];
    return { id, ...(field === undefined ? {} : { field }) };
  }
  const passage = passageOf(config);
  if (!passage || !selection || !place.closest('.subject')) return undefined;
  const [startOffset, endOffset] = [selection.start, selection.end].map((at) => passage.codePoints.fromUtf16(at));
  return { span: { startOffset: startOffset!, endOffset: endOffset! } };
}

export function targetName(
  t: Region['t'],
  { id, field, span }: Target,
  { pairs }: PairsDocument,
  config: PairsConfig,
): string {
  const passage = passageOf(config);
  if (span && passage) {
    const [start, end] = [span.startOffset, span.endOffset].map((at) => passage.codePoints.toUtf16(at));
    const quote = config.text!.slice(start, end).replace(/\s+/g, ' ');
    return `“${quote.length > ENOUGH ? `${quote.slice(0, ENOUGH - 1)}…` : quote}”`;
  }
  if (id === undefined && field !== undefined) return partName(t, field);
  const index = pairs.findIndex((each) => each.id === id);
  const thing = t('pair', { number: index + 1 });
  return field === undefined ? thing : t('partOf', { thing, part: partName(t, field) });
}

function partName(t: Region['t'], field: string): string {
  switch (field) {
    case 'question':
    case 'answer':
    case 'tags':
    case 'unanswerable':
    case 'references':
      return t(field);
    case 'referencesEntirePassage':
      return t('entirePassage');
    default:
      return field;
  }
}
