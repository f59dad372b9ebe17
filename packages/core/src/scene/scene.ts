import { absent, isObject, membersOf } from '../task/given.js';
import type { AnswerObject } from '../task/task-definition.js';
import type { SceneField } from './scene-fields.js';

/** What was written about the scene, by name of the field; only what is not empty. */
export type Scene = Readonly<Record<string, string>>;

/** What was written into a field. Names may be any, `__proto__` too. */
export function sceneText(scene: Scene, name: string): string {
  return Object.hasOwn(scene, name) ? scene[name]! : '';
}

/** With another text in a field that is asked for, or that came with an answer; else the same scene. */
export function withSceneText(scene: Scene, fields: readonly SceneField[], name: string, text: string): Scene {
  const isField = fields.some((field) => field.name === name) || Object.hasOwn(scene, name);
  if (!isField || sceneText(scene, name) === text) return scene;
  const others = Object.entries(scene).filter(([each]) => text || each !== name);
  // not by an assignment: a field may be called `__proto__`
  return Object.fromEntries(text ? [...others, [name, text]] : others);
}

/** The scene of an answer. Members that are no texts, or empty ones, stay in what was given. */
export function readScene(members: AnswerObject): Scene {
  return Object.fromEntries(
    Object.entries(members).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );
}

/** The scene for an answer. Of a field that is not there now, what came with it and was no text stays. */
export function writtenScene(scene: Scene, given: unknown): unknown {
  const kept = Object.entries(membersOf(given)).filter(([, value]) => typeof value !== 'string' || value === '');
  const members = Object.fromEntries([...kept, ...Object.entries(scene)]);
  return Object.keys(members).length || (isObject(given) && !Object.keys(given).length) ? members : absent(given);
}
