import { describe, expect, it } from 'vitest';
import { checkSceneFields } from './scene-fields.js';
import { sceneIssues, scenePath, sceneStep } from './scene-rules.js';
import { createSceneViews } from './scene-view.js';
import { readScene, sceneText, withSceneText, writtenScene } from './scene.js';

const fields = [{ name: 'setting', required: true }, { name: 'mood', label: 'Mood' }, { name: '__proto__' }];

describe('a scene', () => {
  it('takes texts for fields that are asked for, or that came', () => {
    const scene = withSceneText({}, fields, 'setting', 'a room');
    expect(scene).toEqual({ setting: 'a room' });
    expect(withSceneText(scene, fields, 'setting', 'a room')).toBe(scene);
    expect(withSceneText(scene, fields, 'weather', 'rain')).toBe(scene);
    expect(withSceneText({ weather: 'sun' }, fields, 'weather', 'rain')).toEqual({ weather: 'rain' });
    expect(withSceneText(scene, fields, 'setting', '')).toEqual({});
  });

  it('has fields of any name', () => {
    const scene = withSceneText({}, fields, '__proto__', 'odd');
    expect(sceneText(scene, '__proto__')).toBe('odd');
    expect(sceneText({}, '__proto__')).toBe('');
    expect(JSON.stringify(writtenScene(scene, undefined))).toBe('{"__proto__":"odd"}');
  });

  it('is written as it came where nothing is there', () => {
    for (const given of [undefined, null, {}]) expect(writtenScene({}, given)).toEqual(given);
    const given = { setting: 'x', mood: 3, other: '' };
    expect(readScene(given)).toEqual({ setting: 'x' });
    expect(writtenScene({ setting: 'y' }, given)).toEqual({ mood: 3, other: '', setting: 'y' });
  });

  it('misses what is required, at its place in the answer', () => {
    expect(sceneStep({ mood: 'calm' }, fields)).toEqual({
      done: 1,
      total: 2,
      missing: 1,
      issues: [{ code: 'scene-field-missing', level: 'block', path: '/scene/setting', values: { name: 'setting' } }],
    });
    expect(sceneIssues({ name: 'a', label: 'A', required: true }, ' ')[0]?.values).toEqual({ name: 'a', label: 'A' });
    expect(scenePath('a/b~c')).toBe('/scene/a~1b~0c');
  });

  it('is asked about with names that stand once', () => {
    expect(checkSceneFields(fields)).toBeUndefined();
    expect(checkSceneFields([...fields, { name: 'mood' }])).toMatchObject({ path: '/3/name', received: 'mood' });
  });

  it('shows the same fields again where nothing has changed', () => {
    const views = createSceneViews();
    const [setting, mood] = views({ setting: 'a room' }, fields);
    expect(setting).toMatchObject({
      name: 'setting',
      text: 'a room',
      required: true,
      path: '/scene/setting',
      issues: [],
    });
    expect(mood).toMatchObject({ label: 'Mood', text: '', required: false });
    const [other, same] = views({ setting: 'a hall' }, fields);
    expect(same).toBe(mood);
    expect(other?.text).toBe('a hall');
  });
});
