import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { parseKeys, typesText } from '@gt-elements/ui/shortcuts/key-combination.js';
import { whyReserved } from '@gt-elements/ui/shortcuts/reserved-keys.js';
import { frameShortcuts } from '@gt-elements/ui/shortcuts/shortcut.js';
import { describe, expect, it } from 'vitest';
import { videoCaptionCatalogue } from './strings.en.js';
import { videoShortcuts } from './video-shortcuts.js';

describe('the keys of captions of videos', () => {
  const own = videoShortcuts.filter(({ fixed }) => !fixed);
  const pressed = own.flatMap(({ id, keys, when }) => keys.map((key) => ({ id, key, when })));

  it.each([true, false])('take nothing from browsers and systems, on Apple’s %s', (apple) => {
    for (const { id, key } of pressed)
      expect([id, whyReserved(parseKeys(key, apple) ?? '', apple)]).toEqual([id, undefined]);
  });

  it('are each for one thing', () => {
    const all = [...pressed.map(({ key }) => key), ...frameShortcuts.flatMap(({ keys }) => keys)];
    const combinations = all.map((key) => parseKeys(key, false));
    expect(new Set(combinations).size).toBe(combinations.length);
    expect(combinations).not.toContain(undefined);
    expect(new Set(videoShortcuts.map(({ id }) => id)).size).toBe(videoShortcuts.length);
  });

  it('type nothing where they work in a text, too', () => {
    const anywhere = pressed.filter(({ when }) => when === 'anywhere');
    expect(anywhere.filter(({ key }) => typesText(parseKeys(key, false) ?? '', false))).toEqual([]);
    expect(anywhere.length).toBeGreaterThan(8);
  });

  it('are called something, all of them', () => {
    const words = { ...frameCatalogue.strings, ...videoCaptionCatalogue.strings };
    for (const { label, group } of videoShortcuts)
      expect(Object.keys(words)).toEqual(expect.arrayContaining([label, group]));
  });
});
