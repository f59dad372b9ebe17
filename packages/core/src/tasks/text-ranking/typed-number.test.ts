import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeDigit, TYPING_PAUSE, type TypedNumber } from './typed-number.js';

const ranks = (max: number) => ({ min: 1, max }) as const;

describe('typeDigit', () => {
  it('finishes a number at once where none has two digits', () => {
    for (let digit = 1; digit <= 9; digit += 1)
      expect(typeDigit(undefined, digit, ranks(9), 0)).toEqual({ finished: digit });
  });

  it('ignores digits out of range', () => {
    expect(typeDigit(undefined, 0, ranks(9), 0)).toEqual({});
    expect(typeDigit(undefined, 4, ranks(3), 0)).toEqual({});
    expect(typeDigit(undefined, 0, ranks(20), 0)).toEqual({});
  });

  it('takes zero where it means equal', () => {
    expect(typeDigit(undefined, 0, { min: 0, max: 2 }, 0)).toEqual({ finished: 0 });
  });

  it('waits for a further digit only where one can follow', () => {
    expect(typeDigit(undefined, 1, ranks(12), 7)).toEqual({ pending: { number: 1, at: 7 } });
    expect(typeDigit(undefined, 2, ranks(12), 7)).toEqual({ finished: 2 });
    expect(typeDigit({ number: 1, at: 0 }, 2, ranks(12), 10)).toEqual({ finished: 12 });
    expect(typeDigit({ number: 1, at: 0 }, 0, ranks(10), 10)).toEqual({ finished: 10 });
    expect(typeDigit({ number: 1, at: 0 }, 0, ranks(100), 10)).toEqual({ pending: { number: 10, at: 10 } });
  });

  it('ends the number before when a digit comes late, or leads beyond the range', () => {
    expect(typeDigit({ number: 1, at: 0 }, 2, ranks(12), TYPING_PAUSE)).toEqual({ finished: 1, again: true });
    expect(typeDigit({ number: 1, at: 0 }, 2, ranks(12), TYPING_PAUSE - 1)).toEqual({ finished: 12 });
    expect(typeDigit({ number: 1, at: 0 }, 5, ranks(12), 10)).toEqual({ finished: 1, again: true });
  });

  it('gives every number of the range, typed and ended by Enter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (max, which) => {
        const number = 1 + (which % max);
        let pending: TypedNumber | undefined;
        let finished: number | undefined;
        for (const [index, digit] of [...String(number)].entries()) {
          expect(finished).toBeUndefined();
          ({ pending, finished } = {
            pending: undefined,
            finished: undefined,
            ...typeDigit(pending, Number(digit), ranks(max), index),
          });
        }
        expect(finished ?? pending?.number).toBe(number);
      }),
    );
  });
});
