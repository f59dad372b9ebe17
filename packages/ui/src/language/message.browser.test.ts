import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatAge, validLocale } from './intl.js';
import { formatMessage } from './message.js';

const name = fc.stringMatching(/^[a-z]\w{0,9}$/);

describe('messages', () => {
  it('puts values in the place of their names, whatever the values hold', () => {
    const text = fc.string().filter((value) => !/[\u0590-\u08ff\ufb1d-\ufefc]/.test(value));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, name), { maxLength: 5 }),
        fc.array(text, { minLength: 5, maxLength: 5 }),
        (pieces, given) => {
          const plain = pieces.map(([before, key]) => [before.replaceAll('{', ''), key] as const);
          const values = Object.fromEntries(plain.map(([, key], index) => [key, given[index] ?? '']));
          const expected = plain.map(([before, key]) => before + values[key]).join('');
          expect(formatMessage(plain.map(([before, key]) => `${before}{${key}}`).join(''), values, 'en')).to.equal(
            expected,
          );
        },
      ),
    );
  });

  it('leaves a name without a value as it is, also those that every object has', () => {
    expect(formatMessage('{a} {constructor} {b}', { b: 'x' }, 'en')).to.equal('{a} {constructor} x');
  });

  it('chooses the form that the language has for the count', () => {
    const polish = { one: '{count} słowo', few: '{count} słowa', many: '{count} słów', other: '{count} słowa' };
    const said = [1, 2, 5, 12, 22, 25].map((count) => formatMessage(polish, { count }, 'pl'));
    expect(said).to.deep.equal(['1 słowo', '2 słowa', '5 słów', '12 słów', '22 słowa', '25 słów']);
  });

  it('chooses the ordinal form', () => {
    const place = { ordinal: { one: '{count}st', two: '{count}nd', few: '{count}rd', other: '{count}th' } };
    const said = [1, 2, 3, 4, 11, 21, 112].map((count) => formatMessage(place, { count }, 'en'));
    expect(said).to.deep.equal(['1st', '2nd', '3rd', '4th', '11th', '21st', '112th']);
  });

  it('takes the general form where there is no better one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (count) => {
        expect(formatMessage({ other: 'words' }, { count }, 'en')).to.equal('words');
      }),
    );
  });

  it('writes numbers and lists as the language does', () => {
    expect(formatMessage('{count}', { count: 12345.5 }, 'de')).to.equal('12.345,5');
    expect(formatMessage('{who}', { who: ['A', 'B', 'C'] }, 'en')).to.equal('A, B, and C');
    expect(formatMessage('{who}', { who: ['A', 'B', 'C'] }, 'de')).to.equal('A, B und C');
  });

  it('isolates a name that runs the other way', () => {
    expect(formatMessage('{who}, 2', { who: 'שלום' }, 'en')).to.equal('{who}, 2'.replace('{who}', '\u2068שלום\u2069'));
    expect(formatMessage('שלום {who}', { who: 'Ann' }, 'he')).to.equal('שלום \u2068Ann\u2069');
    expect(formatMessage('שלום {who}', { who: 'דן' }, 'he')).to.equal('שלום דן');
  });

  it('says an age', () => {
    expect(formatAge(59, 'en')).to.equal(undefined);
    expect(formatAge(60, 'en')).to.equal('1 minute ago');
    expect(formatAge(3 * 3600 + 5, 'de')).to.equal('vor 3 Stunden');
    expect(formatAge(86_400, 'en')).to.equal('yesterday');
  });

  it('takes any lang attribute', () => {
    expect(['de-at', 'de_AT', ' pt-BR ', '', 'not a tag', '{{ lang }}', 'c'].map(validLocale)).to.deep.equal([
      'de-AT',
      'de-AT',
      'pt-BR',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});
