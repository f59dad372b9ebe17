import { expect, it } from 'vitest';
import { valuesAt } from './json-pointer.js';

const answer = {
  objects: [{ name: 'cat', tags: ['a'] }, { name: 'dog' }, { tags: ['b', 'c'] }, null],
  'a/b': { 'm~n': 8 },
  caption: '',
};

it('gives what a pointer names, with an asterisk for every entry', () => {
  expect(valuesAt(answer, '')).toEqual([answer]);
  expect(valuesAt(answer, '/objects/1/name')).toEqual(['dog']);
  expect(valuesAt(answer, '/objects/*/name')).toEqual(['cat', 'dog']);
  expect(valuesAt(answer, '/objects/*/tags/*')).toEqual(['a', 'b', 'c']);
  expect(valuesAt(answer, '/caption')).toEqual(['']);
});

it('reads escaped slashes and tildes', () => {
  expect(valuesAt(answer, '/a~1b/m~0n')).toEqual([8]);
});

it('gives nothing where there is nothing', () => {
  for (const pointer of ['/nothing', '/objects/9', '/caption/0', '/caption/*', '/a~1b/*']) {
    expect(valuesAt(answer, pointer), pointer).toEqual([]);
  }
  expect(valuesAt(null, '/a')).toEqual([]);
});
