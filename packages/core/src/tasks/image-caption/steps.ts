import { captionStep } from '../../caption/caption-rules.js';
import { sceneStep } from '../../scene/scene-rules.js';
import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { isDone, limitIssues, step, type StepView } from '../../task/step.js';
import { captionDemand, type ImageConfig } from './config.js';
import type { ImageDocument } from './document.js';
import { objectPath } from './issue-path.js';
import { objectIssues, repeatedNames } from './object-rules.js';
import { isRelationship, relationshipIssues } from './relationship-rules.js';
import { relationsOf, type Relations } from './relations.js';

export type StepName = 'objects' | 'relationships' | 'scene' | 'caption';

/** The four steps with all issues there are. One that a change does not touch is the same object as before. */
export function stepsOf(document: ImageDocument, config: ImageConfig): Readonly<Record<StepName, StepView>> {
  const { objects, unrelated } = document;
  return {
    objects: objectsStep(objects, config),
    relationships: relationshipsStep(relationsOf(document), unrelated, config),
    scene: scene(document.scene, config),
    caption: caption(document.caption, document.draft, config),
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

const scene = derived((of: ImageDocument['scene'], { sceneFields }: ImageConfig) => sceneStep(of, sceneFields));

const caption = derived((text: string, draft: string | undefined, config: ImageConfig) =>
  captionStep({ caption: text, ...(draft === undefined ? {} : { draft }) }, captionDemand(config)),
);
