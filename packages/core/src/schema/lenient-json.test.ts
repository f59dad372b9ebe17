import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonValue } from './json-value.harness.js';
import { parseLenient, readAnswerJson } from './lenient-json.js';

describe('parseLenient', () => {
  it('reads what template authors write', () => {
    const cases: [string, unknown][] = [
      [`['a','b']`, ['a', 'b']],
      [`["a", "b",]`, ['a', 'b']],
      [`{name: 'Clarity', allowTie: true,}`, { name: 'Clarity', allowTie: true }],
      [`{'na\\'me': "it's", data-id: 1, $x_1: null}`, { "na'me": "it's", 'data-id': 1, $x_1: null }],
      [`{größe: 1, 2: [.5, 5., +1, -2e3]}`, { größe: 1, 2: [0.5, 5, 1, -2000] }],
      [`['two\nlines', '\\u00e9\\n\\/\\x']`, ['two\nlines', 'é\n/x']],
      [`\ufeff [ ]\u00a0`, []],
      [`{}`, {}],
      [`'text'`, 'text'],
      [`[{a:[{}]},[[]],]`, [{ a: [{}] }, [[]]]],
    ];
    for (const [text, value] of cases) expect(parseLenient(text), text).toEqual(value);
  });

  it('refuses what is no value', () => {
    const texts = [
      '',
      '   ',
      'abc',
      '[1 2]',
      '[,]',
      '[1,,2]',
      '[1,,]',
      '{,}',
      '{a 1}',
      '{a:}',
      '{a:,}',
      '{a}',
      '[1',
      `['it's']`,
      `[ 'abc`,
      `"abc`,
      `'`,
      '[1] x',
      '[alert(1)]',
      `'\\u12g4'`,
      '{{ task.input.responses }}',
      '[undefined]',
      '[NaN]',
      '[Infinity]',
      '[toString]',
      '[1..5]',
      '[+1+2]',
      '[1.2.3]',
      '[- 1]',
      '[true-1]',
      '[nulltrue]',
      '1 2',
      "'a' 'b'",
    ];
    for (const text of texts) expect(() => parseLenient(text), text).toThrow(SyntaxError);
  });

  it('takes as long as the text, however it ends', () => {
    const texts = [
      `['${'a\\'.repeat(50_000)}`,
      "['".repeat(50_000),
      `{${'a'.repeat(100_000)}`,
      `[${' '.repeat(50_000)}`,
    ];
    for (const text of texts) {
      const start = performance.now();
      expect(() => parseLenient(text)).toThrow(SyntaxError);
      expect(performance.now() - start).toBeLessThan(500);
    }
    expect(parseLenient(`['${"it\\'s ".repeat(50_000)}']`)).toEqual(["it's ".repeat(50_000)]);
  });

  it('gives for strict JSON what JSON.parse gives', () => {
    fc.assert(fc.property(fc.json(), (text) => void expect(parseLenient(text)).toEqual(JSON.parse(text))));
  });

  it('reads the same value from single quotes, bare keys and trailing commas', () => {
    const write = (value: unknown): string => {
      if (typeof value === 'string')
        return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
      if (Array.isArray(value)) return `[${value.map((item) => `${write(item)},`).join(' ')}]`;
      if (typeof value !== 'object' || value === null) return JSON.stringify(value);
      return `{ ${Object.entries(value)
        .map(([name, item]) => `${/^[a-z]+$/.test(name) ? name : write(name)} : ${write(item)} ,`)
        .join('')}}`;
    };
    const json = jsonValue();
    fc.assert(fc.property(json, (value) => void expect(parseLenient(write(value))).toEqual(value)));
  });

  it('makes an ordinary member of __proto__', () => {
    for (const text of [
      '{"__proto__": {"admin": true}}',
      "{'__proto__': {admin: true}}",
      '{__proto__: {admin: true},}',
    ]) {
      const value = parseLenient(text) as Record<string, unknown>;
      expect(Object.getPrototypeOf(value), text).toBe(Object.prototype);
      expect(Object.keys(value)).toEqual(['__proto__']);
      expect(value['admin']).toBeUndefined();
    }
  });

  it('refuses nesting that would exhaust the stack, strict or not', () => {
    const nested = (depth: number, inner: string) => '['.repeat(depth) + inner + ']'.repeat(depth);
    expect(() => parseLenient(nested(200, '1'))).not.toThrow();
    expect(() => parseLenient(nested(200, "'a'"))).not.toThrow();
    for (const inner of ['1', "'a'"]) expect(() => parseLenient(nested(100_000, inner))).toThrow(SyntaxError);
    expect(() => parseLenient('{a:'.repeat(100_000))).toThrow(SyntaxError);
  });

  it('never throws anything but a SyntaxError', () => {
    const pieces = fc.array(
      fc.constantFrom('[', ']', '{', '}', ',', ':', "'", '"', '\\', 'u', 'a', '1', '-', '.', 'e', ' ', 'true'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((each) => each.join('')),
        ),
        (text) => {
          try {
            parseLenient(text);
          } catch (error) {
            expect(error).toBeInstanceOf(SyntaxError);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('readAnswerJson', () => {
  it('takes an object, its JSON, and JSON of its JSON', () => {
    const answer = { version: 1, a: [1] };
    const text = JSON.stringify(answer);
    expect(readAnswerJson(answer)).toBe(answer);
    expect(readAnswerJson(text)).toEqual(answer);
    expect(readAnswerJson(JSON.stringify(text))).toEqual(answer);
  });

  it('throws at what is no JSON, at any depth', () => {
    for (const raw of ['nonsense', '"nonsense"', '']) expect(() => readAnswerJson(raw)).toThrow(SyntaxError);
  });
});
