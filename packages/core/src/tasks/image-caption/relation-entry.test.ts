import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRelationEntry } from './relation-entry.js';

const objects = Array.from({ length: 12 }, (_, index) => ({ id: `id${index + 1}` }));
const labels = ['behind', 'on', 'on top of', 'next to', 'near', 'Left of'];
const entry = (text: string) => {
  const found = readRelationEntry(text, objects, labels);
  if (found.kind !== 'relationship') return 'number' in found ? `${found.kind} ${found.number}` : found.kind;
  return `${found.subjectId} ${found.predicate} ${found.objectId}`;
};

describe('readRelationEntry', () => {
  it('reads two numbers and the words between them', () => {
    expect(entry('1 is relaxing next to 2')).toBe('id1 is relaxing next to id2');
    expect(entry('  12\tHolds  11\n')).toBe('id12 Holds id11');
    expect(entry('1eats2')).toBe('id1 eats id2');
    expect(entry('1 one of the 10 parts of 2')).toBe('id1 one of the 10 parts of id2');
    expect(entry('2 猫 1')).toBe('id2 猫 id1');
    expect(entry('02 by 1')).toBe('id2 by id1');
  });

  it("takes the beginning of one of the author's words for it, and nothing else", () => {
    expect(entry('1 b 2')).toBe('id1 behind id2');
    expect(entry('1 BEHI 2')).toBe('id1 behind id2');
    expect(entry('1 left 2')).toBe('id1 Left of id2');
    expect(entry('1 on t 2')).toBe('id1 on top of id2');
    // the whole of one counts though another one begins so
    expect(entry('1 ON 2')).toBe('id1 on id2');
    // two begin so; none does
    expect(entry('1 n 2')).toBe('id1 n id2');
    expect(entry('1 ehind 2')).toBe('id1 ehind id2');
    expect(readRelationEntry('1 b 2', objects, [])).toMatchObject({ predicate: 'b' });
  });

  it('tells apart what is wrong', () => {
    for (const text of ['', '1', '12', '1 ', '1 b', '1 b 2.', 'b 2', 'cat on mat', '-1 on 2'])
      expect(entry(text), text).toBe('unfinished');
    expect(entry('13 on 2')).toBe('no-such-object 13');
    expect(entry('0 on 13')).toBe('no-such-object 0');
    expect(entry('1 on 13')).toBe('no-such-object 13');
    expect(entry('2 on 2')).toBe('same-object 2');
    expect(entry('1  2')).toBe('nothing-between');
  });

  it('reads what was written of any words', () => {
    const words = fc.string().filter((each) => /^\S(.*\S)?$/su.test(each) && !/^\d|\d$/.test(each));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 11 }), (predicate, number) => {
        expect(readRelationEntry(`${number} ${predicate} 12`, objects, [])).toEqual({
          kind: 'relationship',
          subjectId: `id${number}`,
          predicate,
          objectId: 'id12',
        });
      }),
    );
  });
});
