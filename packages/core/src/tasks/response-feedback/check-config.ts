import type { Mismatch } from '../../schema/read.js';
import type { ResponseFeedbackConfig } from './config.js';

/** What the schema can't say: that there is something to judge, ids of which each stands for one, scores on the scale. */
export function checkResponseFeedbackConfig({
  items,
  causes,
}: ResponseFeedbackConfig): Readonly<Record<string, Mismatch>> {
  const wrong = items.length ? wrongItem(items) : { path: '', received: items, expected: 'at least one item' };
  const again = causes.findIndex((cause, index) => causes.indexOf(cause) !== index);
  return {
    ...(wrong ? { items: wrong } : {}),
    ...(again < 0 ? {} : { causes: { path: `/${again}`, received: causes[again], expected: 'each cause once' } }),
  };
}

function wrongItem(items: ResponseFeedbackConfig['items']): Mismatch | undefined {
  const known = new Set<string>();
  for (const [index, { id, aiScore }] of items.entries()) {
    if (known.has(id)) return { path: `/${index}/id`, received: id, expected: 'an id that no other item has' };
    known.add(id);
    if (aiScore !== undefined && !(aiScore >= 1 && aiScore <= 5))
      return { path: `/${index}/aiScore`, received: aiScore, expected: 'a number from 1 to 5' };
  }
  return undefined;
}
