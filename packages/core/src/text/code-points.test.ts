import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints, isInsidePair } from './code-points.js';

it('counts as an iteration over the text does, lone surrogates as one each', () => {
  const units = fc.array(fc.constantFrom('a', 'é', '🐱', '\ud83d', '\udc31', '\n', '𝒳'), { maxLength: 30 });
  fc.assert(
    fc.property(units, (parts) => {
      const text = parts.join('');
      const points = new CodePoints(text);
      let offset = 0;
      for (const [index, character] of [...text].entries()) {
        expect(points.fromUtf16(offset)).toBe(index);
        expect(points.toUtf16(index)).toBe(offset);
        expect(isInsidePair(text, offset)).toBe(false);
        if (character.length === 2) {
          expect(isInsidePair(text, offset + 1)).toBe(true);
          expect(points.fromUtf16(offset + 1)).toBe(index + 1);
        }
        offset += character.length;
      }
      expect(points.fromUtf16(text.length)).toBe([...text].length);
      expect(points.toUtf16([...text].length)).toBe(text.length);
      expect(points.toUtf16([...text].length + 3)).toBe(text.length + 3);
    }),
    { numRuns: 2000 },
  );
}, 60_000);

it('takes halves that meet for a pair, as an iteration does', () => {
  expect(new CodePoints('\ud83d\ud83d\udc31\udc31').fromUtf16(4)).toBe(3);
});
