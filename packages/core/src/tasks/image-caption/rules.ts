import type { Issue, Progress } from '../../task/issue.js';
import type { ImageConfig, PictureSize } from './config.js';
import type { ImageDocument } from './document.js';
import { stepsOf, type StepName } from './steps.js';

/**
 * What is missing or wrong, in the order of the steps; in each first the whole, then its parts in order.
 *
 * | code | level | path | values |
 * |---|---|---|---|
 * | `picture-missing` | block | `/inputImageProperties` | it is not loaded: nothing else is judged |
 * | `picture-of-other-size` | warn | `/inputImageProperties` | `width`, `height`, `givenWidth`, `givenHeight`: the answer was made for another one, so that its points may be elsewhere |
 * | `too-few-objects` | block | `/objects` | `count` (missing), `done`, `min` |
 * | `too-many-objects` | block | `/objects` | `count` (too many), `done`, `max` |
 * | `point-missing` | block | `/objects/0/points` | `number` (only of an answer from elsewhere) |
 * | `point-outside` | block | `/objects/0/points/1`, the first | `number`, `count` |
 * | `object-name-missing` | block | `/objects/0/name` | `number` |
 * | `object-name-repeated` | warn | `/objects/0/name` | `number`, `other` (number of the earlier object) |
 * | `object-description-missing` | block | `/objects/0/description` | `number` |
 * | `object-description-too-short` | block | `/objects/0/description` | `number`, `count` (missing words), `words`, `min` |
 * | `too-few-relationships` | block | `/relationships` | `count` (missing), `done`, `min` |
 * | `relationship-end-missing` | block | `/relationships/0/subjectId`, `…/objectId` | `number` (only of an answer from elsewhere) |
 * | `predicate-missing` | block | `/relationships/0/predicate` | `number` |
 * | `relationship-to-itself` | block | `/relationships/0/objectId` | `number`, `object` (number) |
 * | `relationship-repeated` | warn | `/relationships/0` | `number`, `other` (number of the earlier one) |
 * | `relationship-both-ways` | warn | `/relationships/0` | `number`, `other` (number of the one that says it the other way round) |
 * | `object-without-relationship` | block | `/objects/0` | `number`; belongs to the relationships |
 * | `unrelated-but-related` | warn | `/objects/0` | `number`; belongs to the relationships |
 * | `scene-field-missing` | block | `/scene/setting` | `name`, `label` where the author gave one |
 * | `caption-missing` | block | `/caption` | |
 * | `caption-is-draft` | block | `/caption` | assembled, and nothing in it edited |
 * | `caption-too-short` | block | `/caption` | `count` (missing words), `words`, `min` |
 * | `caption-too-long` | block | `/caption` | `count` (words too many), `words`, `max` |
 *
 * `number` is that of the object or relationship from 1.
 */
export function imageRules(document: ImageDocument, config: ImageConfig): readonly Issue[] {
  // what can't be seen can't be described
  if (!config.picture) return [{ code: 'picture-missing', level: 'block', path: '/inputImageProperties' }];
  return [
    ...sizeIssues(document, config.picture),
    ...Object.values(stepsOf(document, config)).flatMap(({ issues }) => issues),
  ];
}

function sizeIssues({ size }: ImageDocument, { width, height }: PictureSize): readonly Issue[] {
  if (!size || (size.width === width && size.height === height)) return [];
  const values = { width, height, givenWidth: size.width, givenHeight: size.height };
  return [{ code: 'picture-of-other-size', level: 'warn', path: '/inputImageProperties', values }];
}

/** The step in which an issue is dealt with; `undefined` where that is none of them. */
export function stepOf({ code, path }: Issue): StepName | undefined {
  if (code === 'object-without-relationship' || code === 'unrelated-but-related') return 'relationships';
  return STEPS.find((step) => path.split('/')[1] === step);
}

const STEPS: readonly StepName[] = ['objects', 'relationships', 'scene', 'caption'];

/** A minimum of at least one, or a field that has to be filled, makes an untouched answer invalid. */
export function impliesRequired({ minObjects, minRelationships, captionMinWords, sceneFields }: ImageConfig): boolean {
  return minObjects + minRelationships + captionMinWords > 0 || sceneFields.some(({ required }) => required);
}

/** In objects, relationships, fields of the scene and the caption: those that are begun or needed at least. */
export function imageProgress(document: ImageDocument, config: ImageConfig): Progress {
  const steps = Object.values(stepsOf(document, config));
  const sum = (of: 'done' | 'total') => steps.reduce((all, step) => all + step[of], 0);
  return { done: sum('done'), total: Math.max(sum('total'), 1) };
}
