import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, mentionSpans } from './mention-spans.js';
import { wordsOf } from './words.js';

/** As `text[name number]` in order. */
const found = (text: string, ...names: string[]) =>
  mentionSpans(text, names, 'en').map(({ start, end, index }) => `${text.slice(start, end)}[${index}]`);

describe('mentionSpans', () => {
  it('tells where names stand, in code units', () => {
    expect(mentionSpans('🐱: a Cat, two cats', ['cat'], 'en')).toEqual([
      { start: 6, end: 9, index: 0 },
      { start: 15, end: 19, index: 0 },
    ]);
    expect(found('İ saw İ CAT', 'cat', 'i')).toEqual(['CAT[0]']);
    expect(found('boxes, a box; ladies', 'box', 'lady', 'boxer')).toEqual(['boxes[0]', 'box[0]', 'ladies[1]']);
    expect(found('The dining, Table. dining', 'dining tables')).toEqual(['dining, Table[0]']);
    expect(found('猫が寝る。黒い猫', '猫')).toEqual(['猫[0]', '猫[0]']);
  });

  it('takes the longest where names overlap', () => {
    expect(found('a dining table, a table', 'table', 'dining table')).toEqual(['dining table[1]', 'table[0]']);
    // the longer one wins, though the other one begins before it
    expect(found('red cat on mat', 'red cat', 'cat on mat')).toEqual(['cat on mat[1]']);
    // of two that are as long the first
    expect(found('big cat big', 'cat big', 'big cat')).toEqual(['big cat[1]']);
    expect(found('red cat on red', 'red cat', 'cat on', 'on red')).toEqual(['red cat[0]', 'on red[2]']);
  });

  it('lowers letters as the language does, one after the other', () => {
    const places = (locale: string) => mentionSpans('DIŞARI', ['dışarı'], locale).length;
    expect([places('en'), places('tr'), places('en')]).toEqual([0, 1, 0]);
  });

  it('takes the exact one where a singular and its plural are names', () => {
    expect(found('a cat, cats', 'cats', 'cat')).toEqual(['cat[1]', 'cats[0]']);
    expect(findMentions('boxes', ['boxe', 'box'], 'en').mentioned).toEqual([true, true]);
  });

  it('gives places in turn to names that are the same', () => {
    expect(found('person, Person, persons, person', 'person', 'dog', 'PERSON')).toEqual([
      'person[0]',
      'Person[2]',
      'persons[0]',
      'person[2]',
    ]);
    expect(findMentions('two cats', ['cat', 'cat', 'dog'], 'en').mentioned).toEqual([true, true, false]);
  });

  it('finds names without words as they stand, and blank ones nowhere', () => {
    expect(found('I like 🐱🐱 & 🐶', '🐱', '&', '', ' ', '🐱')).toEqual(['🐱[0]', '🐱[4]', '&[1]']);
    expect(found('', 'cat', '🐱')).toEqual([]);
  });

  const word = fc.constantFrom('cat', 'cats', 'Box', 'boxes', 'lady', 'ladies', 'a', 'red', '猫', 'e\u0301', "it's");
  const between = fc.constantFrom(' ', ' ', ', ', '. ', '\n', '。', ' \u0301', '\u200d', '-');
  const textOf = (maxLength: number) =>
    fc.array(fc.tuple(word, between), { maxLength }).map((parts) => parts.flat().join(''));
  const names = fc.array(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    { maxLength: 6 },
  );

  it('gives each name alone what comparing word by word gives', () => {
    const isPlural = (plural: string, singular: string) =>
      [`${singular}s`, `${singular}es`, ...(singular.endsWith('y') ? [`${singular.slice(0, -1)}ies`] : [])].includes(
        plural,
      );
    fc.assert(
      fc.property(textOf(30), fc.array(word, { minLength: 1, maxLength: 3 }), (text, parts) => {
        const name = parts.join(' ');
        const words = wordsOf(text.toLowerCase(), 'en');
        const sought = wordsOf(name.toLowerCase(), 'en');
        const stands = words.some((_, start) =>
          sought.every((each, index) => {
            const met = words[start + index];
            if (met === undefined || met === each) return met === each;
            return index === sought.length - 1 && (isPlural(met, each) || isPlural(each, met));
          }),
        );
        expect(findMentions(text, [name], 'en').mentioned).toEqual([stands]);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives spans in order that do not overlap, cover whole words, and are all there are', () => {
    fc.assert(
      fc.property(textOf(20), names, (text, all) => {
        const { spans, mentioned } = findMentions(text, all, 'en');
        let last = 0;
        for (const { start, end, index } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          expect(wordsOf(text.slice(start, end), 'en')).toHaveLength(wordsOf(all[index]!, 'en').length);
          expect(mentioned[index]).toBe(true);
        }
        // what no span takes mentions nothing; a stop between, so that nothing is joined
        let rest = text;
        for (const { start, end } of [...spans].reverse()) rest = `${rest.slice(0, start)} x ${rest.slice(end)}`;
        expect(mentionSpans(rest, all, 'en')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('forgets nothing and keeps nothing from text to text', () => {
    fc.assert(
      fc.property(
        textOf(20),
        fc.nat(),
        fc.constantFrom('', 'x', 'cat ', '\n', '\u0301'),
        names,
        (text, at, typed, all) => {
          const place = at % (text.length + 1);
          const after = `${text.slice(0, place)}${typed}${text.slice(place)}`;
          mentionSpans(text, all, 'en');
          const quick = mentionSpans(after, all, 'en');
          mentionSpans('elsewhere', all, 'de');
          expect(mentionSpans(after, [...all], 'en')).toEqual(quick);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes less than a quarter of a frame for 500 names in 20,000 characters, while one types', () => {
    const pairs = Array.from(
      { length: 500 },
      (_, index) => `thing${String.fromCharCode(97 + (index % 26))} number${index}`,
    );
    const all = pairs.map((name, index) => (index % 2 ? name : name.split(' ')[0]! + String(index)));
    let text = '';
    for (let index = 0; text.length < 20_000; index += 7) text += `There is a ${all[index % 500]!}, and it is red. `;
    let quickest = Infinity;
    for (let index = 0; index < 12; index += 1) {
      text = `${text.slice(0, 9000)}x${text.slice(9000)}`;
      const before = performance.now();
      const spans = mentionSpans(text, all, 'en');
      quickest = Math.min(quickest, performance.now() - before);
      expect(spans.length).toBeGreaterThan(400);
    }
    expect(quickest).toBeLessThan(4);
  });
});
