import type { Issue } from '../../task/issue.js';
import { derived } from '../../task/derived.js';
import { countWords } from '../../text/words.js';
import { isUneditedDraft } from './caption-origin.js';
import type { ImageConfig, SceneField } from './config.js';
import { sceneText, type ImageDocument } from './document.js';
import { objectPath, scenePath } from './issue-path.js';
import { objectIssues, repeatedNames } from './object-rules.js';
import { isRelationship, relationshipIssues } from './relationship-rules.js';
import { relationsOf, type Relations } from './relations.js';

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

/** The four steps with all issues there are. One that a change does not touch is the same object as before. */
export function stepsOf(document: ImageDocument, config: ImageConfig): Readonly<Record<StepName, StepView>> {
  const { objects, unrelated, scene, caption, draft } = document;
  return {
    objects: objectsStep(objects, config),
    relationships: relationshipsStep(relationsOf(document), unrelated, config),
    scene: sceneStep(scene, config),
    caption: captionStep(caption, draft, config),
  };
}

const objectsStep = derived((objects: ImageDocument['objects'], config: ImageConfig): StepView => {
  const { minObjects, maxObjects } = config;
  const repeated = repeatedNames(objects);
  const each = objects.map((object, index) => objectIssues(object, config, index, repeated.get(object)));
  const limits = limitIssues('objects', objects.length, minObjects, maxObjects);
  return step(each.filter(isDone).length, Math.max(minObjects, objects.length), [...limits, ...each.flat()]);
});

const relationshipsStep = derived(
  ({ ids, all, related }: Relations, unrelated: readonly string[], config: ImageConfig): StepView => {
    const { minRelationships, requireRelationships } = config;
    const each = all.map(relationshipIssues);
    const enough = limitIssues('relationships', all.filter(isRelationship).length, minRelationships);
    const set = new Set(unrelated);
    const lone: Issue[] = [];
    const contradicted: Issue[] = [];
    for (const [index, id] of ids.entries()) {
      const isContradicted = set.has(id) && related.has(id);
      if (!isContradicted && (set.has(id) || related.has(id) || requireRelationships === 'none')) continue;
      const of = { path: objectPath(index), values: { number: index + 1 } };
      if (isContradicted) contradicted.push({ code: 'unrelated-but-related', level: 'warn', ...of });
      else lone.push({ code: 'object-without-relationship', level: 'block', ...of });
    }
    const total = Math.max(minRelationships, all.length) + lone.length;
    return step(each.filter(isDone).length, total, [...enough, ...each.flat(), ...lone, ...contradicted]);
  },
);

const sceneStep = derived((scene: ImageDocument['scene'], { sceneFields }: ImageConfig): StepView => {
  const filled = sceneFields.filter(({ name }) => sceneText(scene, name).trim());
  const issues = sceneFields.flatMap((field) => sceneIssues(field, sceneText(scene, field.name)));
  return step(filled.length, filled.length + issues.length, issues);
});

export function sceneIssues({ name, label, required }: SceneField, text: string): readonly Issue[] {
  if (!required || text.trim()) return [];
  const values = { name, ...(label === undefined ? {} : { label }) };
  return [{ code: 'scene-field-missing', level: 'block', path: scenePath(name), values }];
}

/** Where words end goes by the script of a text; the language that is asked for makes no difference. */
export const captionWords = derived((caption: string) => countWords(caption, 'en'));

const captionStep = derived((caption: string, draft: string | undefined, config: ImageConfig): StepView => {
  const isBlank = !caption.trim();
  const issues = captionIssues(caption, draft, config);
  const isNeeded = config.captionMinWords > 0 || !isBlank;
  return step(!isBlank && isDone(issues) ? 1 : 0, isNeeded ? 1 : 0, issues);
});

function captionIssues(
  caption: string,
  draft: string | undefined,
  { captionMinWords: min, captionMaxWords: max = Infinity }: ImageConfig,
): readonly Issue[] {
  const of = { level: 'block', path: '/caption' } as const;
  if (min > 0 && !caption.trim()) return [{ code: 'caption-missing', ...of }];
  if (isUneditedDraft(caption, draft)) return [{ code: 'caption-is-draft', ...of }];
  const words = captionWords(caption);
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
