import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { remembered } from '../../task/remembered.js';
import { countWords } from '../../text/words.js';
import type { ImageConfig } from './config.js';
import type { ImageObject } from './document.js';
import { objectPath } from './issue-path.js';

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const descriptionWords = remembered(({ description }: ImageObject) => countWords(description, 'en'));

/**
 * What is missing or wrong in one object.
 * @param earlier index of an object before it that has the same name
 */
export const objectIssues = remembered(
  (object: ImageObject, config: ImageConfig, index: number, earlier: number | undefined): readonly Issue[] => {
    const issues: Issue[] = [];
    const add = (code: string, part: string, values: Issue['values'] = {}, level: Issue['level'] = 'block') =>
      issues.push({ code, level, path: objectPath(index, part), values: { number: index + 1, ...values } });

    const { points, name, description } = object;
    const outside = points.filter((point) => isOutside(point, config));
    if (!points.length) add('point-missing', 'points');
    else if (outside[0]) add('point-outside', `points/${points.indexOf(outside[0])}`, { count: outside.length });

    if (!name.trim()) add('object-name-missing', 'name');
    else if (earlier !== undefined) add('object-name-repeated', 'name', { other: earlier + 1 }, 'warn');

    const words = descriptionWords(object);
    const min = config.objectDescriptionMinWords;
    if (min > 0 && !description.trim()) add('object-description-missing', 'description');
    else if (words < min) add('object-description-too-short', 'description', { count: min - words, words, min });
    return issues;
  },
);

function isOutside({ x, y }: { readonly x: number; readonly y: number }, { picture }: ImageConfig): boolean {
  return picture !== undefined && (x < 0 || y < 0 || x > picture.width || y > picture.height);
}

/** Objects that are called as an earlier one, with its index. */
export const repeatedNames = derived((objects: readonly ImageObject[]): ReadonlyMap<ImageObject, number> => {
  const first = new Map<string, number>();
  const found = new Map<ImageObject, number>();
  for (const [index, object] of objects.entries()) {
    const name = object.name.trim().toLowerCase();
    const earlier = first.get(name);
    if (!name) continue;
    if (earlier === undefined) first.set(name, index);
    else found.set(object, earlier);
  }
  return found;
});
