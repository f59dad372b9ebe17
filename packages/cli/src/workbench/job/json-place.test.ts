import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultLine, memberLine } from './json-place.js';

/** What Node says about a text: `good`, or the position that it names, or nothing more than that it is bad. */
function judged(text: string): number | 'good' | 'bad' {
  try {
    JSON.parse(text);
    return 'good';
  } catch (cause) {
    const { message } = cause as Error;
    if (/end of JSON input/.test(message)) return text.length;
    return Number(/at position (\d+)/.exec(message)?.[1] ?? NaN) || 'bad';
  }
}

describe('the line in which JSON goes wrong', () => {
  it.each([
    ['', 1],
    ['{\n', 1],
    ['{"a": 1,\n "b" 2}', 2],
    ['{"a": 1,\n}', 2],
    ['{"a": 1\n "b": 2}', 2],
    ['{\n\n "a": \'x\'}', 3],
    ['{"a":\n "x\ny"}', 2],
    ['{\n// note\n}', 2],
    ['{"a": 01}', 1],
    ['[1,\n 2\n}', 3],
    ['{}\n\n{}', 3],
    ['{},', 1],
    ['{"a": {"b": [}}\n}', 1],
    ['\n"a\\x"', 2],
    ['\u00a0{}', 1],
  ])('of %j is %d', (text, line) => {
    expect(judged(text)).not.toBe('good');
    expect(faultLine(text)).toBe(line);
  });

  it('is the one that Node names, where it names one, and none for JSON', () => {
    const broken = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ...'{}[],:"\\\n.-+0e tn\u00a0'), fc.constantFrom(0, 1))
      .map(([value, at, put, taken]) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + taken);
      });
    fc.assert(
      fc.property(broken, (text) => {
        const place = judged(text);
        const line = faultLine(text);
        if (place === 'good') expect(line).toBeUndefined();
        else if (place === 'bad') expect(line).toBeGreaterThan(0);
        else {
          // at the end the last token's line; other blanks than JSON's own are faults
          const end = text.replace(/[\t\n\r ]+$/, '').length;
          expect(line).toBe(text.slice(0, Math.min(place, end)).split('\n').length);
        }
      }),
      { numRuns: 3000, examples: [['[\n 1\n\u00a0'], ['[\n 1\n ']] },
    );
  });
});

it.each([
  ['{"a": "b",\n "b"\n: 1}', 'b', 2],
  ['{"a": "\\"b\\":",\n\n "b": 1}', 'b', 3],
  ['{"a": "b"}', 'b', undefined],
  ['{"x.": 1,\n".": 2}', '.', 2],
])('the line of a member in %j', (text, name, line) => expect(memberLine(text, name)).toBe(line));
