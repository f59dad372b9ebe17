import { describe, expect, it } from 'vitest';
import { createGrounding, partsOf } from './grounding.js';

interface Thing {
  readonly name: string;
}
const things = partsOf(({ name }: Thing) => ({ mention: { kind: 'thing', key: name }, sought: name, text: name }));
const fields = partsOf((text: string) => ({ mention: { kind: 'field', key: text }, sought: text, text }));
const places = partsOf(
  ({ key, name }: Thing & { readonly key: string }) => ({ mention: { kind: 'act', key }, sought: name, text: name }),
  { each: true },
);

const CAT = [{ name: 'cat' }, { name: 'sofa' }];
const said = (text: string, { grounding }: ReturnType<ReturnType<typeof createGrounding>>) =>
  grounding.map(({ kind, key, start, end }) => `${kind} ${key}: ${text.slice(start, end)}`);

describe('createGrounding', () => {
  it('finds what a text names, and says what it does not', () => {
    const text = 'Two Cats, here';
    const found = createGrounding()(text, 'en', things(CAT));
    expect(said(text, found)).toEqual(['thing cat: Cats']);
    expect(found.chips).toEqual([{ kind: 'thing', key: 'sofa', text: 'sofa' }]);
  });

  it('gives earlier lists the words that several name, and others what is left of theirs', () => {
    const text = 'a room with a cat in it';
    const found = createGrounding()(text, 'en', things(CAT), fields(['room with a cat in it']));
    expect(said(text, found)).toEqual([
      'field room with a cat in it: room with a',
      'thing cat: cat',
      'field room with a cat in it: in it',
    ]);
    expect(found.chips.map(({ key }) => key)).toEqual(['sofa']);
  });

  it('asks for a place for each only where that is wanted', () => {
    const twice = ['1', '2'].map((key) => ({ key, name: 'waves' }));
    expect(createGrounding()('She waves.', 'en', places(twice)).chips.map(({ key }) => key)).toEqual(['2']);
    const same = [{ name: 'cat' }, { name: 'cat' }];
    expect(createGrounding()('the cats', 'en', things(same)).chips).toEqual([]);
  });

  it('offers nothing for a part without words', () => {
    expect(createGrounding()('', 'en', things([{ name: '' }])).chips).toEqual([]);
  });

  it('gives the same while nothing has changed', () => {
    const ground = createGrounding();
    const first = ground('a cat', 'en', things(CAT));
    expect(ground('a cat', 'en', things(CAT))).toBe(first);
    expect(ground('a cat!', 'en', things(CAT))).not.toBe(first);
  });
});
