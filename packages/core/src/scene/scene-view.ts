import { derived } from '../task/derived.js';
import type { Issue } from '../task/issue.js';
import { remembered } from '../task/remembered.js';
import type { SceneField } from './scene-fields.js';
import { sceneIssues, scenePath } from './scene-rules.js';
import { sceneText, type Scene } from './scene.js';

export interface SceneFieldView {
  readonly name: string;
  /** Absent where the author gave none. */
  readonly label?: string | undefined;
  /** JSON pointer, as in issues: `/scene/setting`. */
  readonly path: string;
  readonly text: string;
  readonly required: boolean;
  readonly issues: readonly Issue[];
}

/** Views of the author's fields in order; those that have not changed are the same objects as before. */
export function createSceneViews(): (scene: Scene, fields: readonly SceneField[]) => readonly SceneFieldView[] {
  const viewOf = remembered((field: SceneField, text: string): SceneFieldView => {
    const { name, label, required = false } = field;
    return { name, label, path: scenePath(name), text, required, issues: sceneIssues(field, text) };
  });
  return derived((scene, fields) => fields.map((field) => viewOf(field, sceneText(scene, field.name))));
}
