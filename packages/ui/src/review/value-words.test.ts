import { describe, expect, it } from 'vitest';
import { frameCatalogue } from '../language/strings.en.js';
import type { FrameTranslate } from '../frame/words.js';
import { valueWords } from './value-words.js';

const { strings } = frameCatalogue;
const t = ((key: 'yes' | 'no' | 'partOf', values: Record<string, string> = {}) =>
  strings[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name]!)) as FrameTranslate;
const read = (value: unknown) => valueWords(t, value, (field) => field.toUpperCase());

describe('values in words', () => {
  it.each([
    ['a cat', 'a cat'],
    [1.5, '1.5'],
    [true, 'Yes'],
    [false, 'No'],
    [null, '–'],
    [undefined, '–'],
    ['', '–'],
    [[], '–'],
    [['Why', 'How'], 'Why, How'],
    [[1, null, 2], '1, –, 2'],
    [{ name: 'cat', tags: ['a', 'b'], sure: true }, 'NAME: cat · TAGS: a, b · SURE: Yes'],
  ])('%j', (value, words) => expect(read(value)).toBe(words));

  it('reads members as the task does that knows them', () => {
    const own = (field: string, value: unknown) => (field === 'from' ? `${String(value)} s` : undefined);
    expect(valueWords(t, { from: 1.5, count: 2 }, (field) => field, own)).toBe('from: 1.5 s · count: 2');
  });
});
