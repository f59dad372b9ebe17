import type { Issue } from '../../task/issue.js';
import { derived } from '../../task/derived.js';
import { remembered } from '../../task/remembered.js';
import { countWords } from '../../text/words.js';
import { isUneditedDraft } from './caption-origin.js';
import type { ImageConfig, SceneField } from './config.js';
import { relatedIds, sceneText, type ImageDocument } from './document.js';
import { objectPath, scenePath } from './issue-path.js';
import { objectIssues, repeatedNames } from './object-rules.js';
import { isRelationship, relationshipIssues, relationshipPlaces } from './relationship-rules.js';

export type StepName = 'objects' | 'relationships' | 'scene' | 'caption';

/** How far a step is, in things of it: objects, relationships, fields, the caption. Those begun or needed at least. */
export interface StepView {
  readonly done: number;
  /** 0 where nothing is needed and nothing begun. */
  readonly total: number;
  /** How many issues of it block. */
  readonly missing: number;
  /** What is missing or wrong in this step, blocking or not, in the order of the rules. */
  readonly issues: readonly Issue[];
}

/** The four steps with all issues there are. Found once for each state of the work. */
export const stepsOf = remembered(
  (document: ImageDocument, config: ImageConfig): Readonly<Record<StepName, StepView>> => {
    return {
      objects: objectsStep(document, config),
      relationships: relationshipsStep(document, config),
      scene: sceneStep(document, config),
      caption: captionStep(document, config),
    };
  },
);

function objectsStep({ objects }: ImageDocument, config: ImageConfig): StepView {
  const { minObjects, maxObjects } = config;
  const repeated = repeatedNames(objects);
  const each = objects.map((object, index) => objectIssues(object, config, index, repeated.get(object)));
  const limits = limitIssues('objects', objects.length, minObjects, maxObjects);
  return step(each.filter(isDone).length, Math.max(minObjects, objects.length), [...limits, ...each.flat()]);
}

function relationshipsStep(document: ImageDocument, { minRelationships, requireRelationships }: ImageConfig): StepView {
  const { objects, relationships, unrelated } = document;
  const places = relationshipPlaces(document);
  const each = relationships.map((relationship, index) => relationshipIssues(relationship, places[index]!));
  const enough = limitIssues('relationships', places.filter(isRelationship).length, minRelationships);
  const related = relatedIds(document);
  const set = new Set(unrelated);
  const lone: Issue[] = [];
  const contradicted: Issue[] = [];
  for (const [index, { id }] of objects.entries()) {
    const of = { path: objectPath(index), values: { number: index + 1 } };
    if (set.has(id) && related.has(id)) contradicted.push({ code: 'unrelated-but-related', level: 'warn', ...of });
    if (set.has(id) || related.has(id) || requireRelationships === 'none') continue;
    lone.push({ code: 'object-without-relationship', level: 'block', ...of });
  }
  return step(each.filter(isDone).length, Math.max(minRelationships, relationships.length) + lone.length, [
    ...enough,
    ...each.flat(),
    ...lone,
    ...contradicted,
  ]);
}

function sceneStep(document: ImageDocument, { sceneFields }: ImageConfig): StepView {
  const filled = sceneFields.filter(({ name }) => sceneText(document, name).trim());
  const issues = sceneFields.flatMap((field) => sceneIssues(field, sceneText(document, field.name)));
  return step(filled.length, filled.length + issues.length, issues);
}

export function sceneIssues({ name, label, required }: SceneField, text: string): readonly Issue[] {
  if (!required || text.trim()) return [];
  const values = { name, ...(label === undefined ? {} : { label }) };
  return [{ code: 'scene-field-missing', level: 'block', path: scenePath(name), values }];
}

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const captionWords = derived((caption: string) => countWords(caption, 'en'));

function captionStep(document: ImageDocument, config: ImageConfig): StepView {
  const isBlank = !document.caption.trim();
  const issues = captionIssues(document, config, isBlank);
  const isNeeded = config.captionMinWords > 0 || !isBlank;
  return step(!isBlank && isDone(issues) ? 1 : 0, isNeeded ? 1 : 0, issues);
}

function captionIssues(
  document: ImageDocument,
  { captionMinWords: min, captionMaxWords: max = Infinity }: ImageConfig,
  isBlank: boolean,
): readonly Issue[] {
  const of = { level: 'block', path: '/caption' } as const;
  if (isBlank && min > 0) return [{ code: 'caption-missing', ...of }];
  if (isUneditedDraft(document)) return [{ code: 'caption-is-draft', ...of }];
  const words = captionWords(document.caption);
  if (words < min) return [{ code: 'caption-too-short', ...of, values: { count: min - words, words, min } }];
  return words > max ? [{ code: 'caption-too-long', ...of, values: { count: words - max, words, max } }] : [];
}

function step(done: number, total: number, issues: readonly Issue[]): StepView {
  return { done, total, missing: issues.filter(({ level }) => level === 'block').length, issues };
}

export function isDone(issues: readonly Issue[]): boolean {
  return issues.every(({ level }) => level !== 'block');
}

function limitIssues(list: 'objects' | 'relationships', done: number, min: number, max = Infinity): readonly Issue[] {
  const of = { level: 'block', path: `/${list}` } as const;
  if (done < min) return [{ code: `too-few-${list}`, ...of, values: { count: min - done, done, min } }];
  return done > max ? [{ code: `too-many-${list}`, ...of, values: { count: done - max, done, max } }] : [];
}
