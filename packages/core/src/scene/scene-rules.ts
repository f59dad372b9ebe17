import type { Issue } from '../task/issue.js';
import { step, type StepView } from '../task/step.js';
import type { SceneField } from './scene-fields.js';
import { sceneText, type Scene } from './scene.js';

/** Where a field of the scene stands in the answer: `/scene/setting`. */
export function scenePath(name: string): string {
  return `/scene/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** `scene-field-missing`, with `name`, and `label` where the author gave one. */
export function sceneIssues({ name, label, required }: SceneField, text: string): readonly Issue[] {
  if (!required || text.trim()) return [];
  const values = { name, ...(label === undefined ? {} : { label }) };
  return [{ code: 'scene-field-missing', level: 'block', path: scenePath(name), values }];
}

/** The scene as a step of a task. */
export function sceneStep(scene: Scene, fields: readonly SceneField[]): StepView {
  const filled = fields.filter(({ name }) => sceneText(scene, name).trim());
  const issues = fields.flatMap((field) => sceneIssues(field, sceneText(scene, field.name)));
  return step(filled.length, filled.length + issues.length, issues);
}
