import { expect, it } from 'vitest';
import { inputsHash } from './inputs-hash.js';
import { isUrl, withoutQuery } from './url.js';

it('is the same for an address that was signed anew', () => {
  const signed = (token: string) => ({
    text: 'Which?',
    responses: [{ image: `https://b.example/a.png?X-Amz-Signature=${token}#x` }],
  });
  expect(inputsHash(signed('1'))).toBe(inputsHash(signed('2')));
  expect(inputsHash({ src: '//b.example/a?t=1' })).toBe(inputsHash({ src: '//b.example/a' }));
});

it('differs for other texts, other addresses and another order', () => {
  const hashes = [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'b?c'],
    ['a', 'see https://b.example/?t=1'],
    ['a', 'see https://b.example/?t=2'],
    ['a', 'https://b.example/x?t=1'],
    ['a', 'https://b.example/y?t=1'],
  ].map(inputsHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes[0]).toMatch(/^[\da-f]{64}$/);
});

it('knows an address, and leaves data in one whole', () => {
  expect(['s3://b/k', 'https://a', '//a/b', 'https://a b', 'a//b', 'text'].map(isUrl)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(withoutQuery('pictures/a.png?x=1#y')).toBe('pictures/a.png');
  expect(withoutQuery('https://a/b#c?d')).toBe('https://a/b');
  expect(withoutQuery('data:image/svg+xml,<a href="#b"?>')).toBe('data:image/svg+xml,<a href="#b"?>');
});
