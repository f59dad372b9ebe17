import { describe, expect, it } from 'vitest';
import type { Message, Strings } from '@gt-elements/ui/language/message.js';
import { registeredMessage } from '@gt-elements/ui/language/registry.js';
import { placesIn, registered, shipped, textsOf, wordings, written } from './catalogues.js';
import { sameInEnglish } from './same-in-english.js';

/** More than are ever counted on a screen. */
const counts = Array.from({ length: 2001 }, (_, count) => count);
const rules = (code: string, type: Intl.PluralRuleType) => new Intl.PluralRules(code, { type });
const isOrdinal = (message: Message) => typeof message !== 'string' && 'ordinal' in message;
const typeOf = (message: Message): Intl.PluralRuleType => (isOrdinal(message) ? 'ordinal' : 'cardinal');

/** Whether a form is that of one number only, which it may then say in words. */
const isOfOneNumber = (code: string, message: Message, form: string) => {
  const plural = rules(code, typeOf(message));
  return counts.filter((count) => plural.select(count) === form).length === 1;
};

const keysWhere = (strings: Strings, isSo: (key: string, message: Message) => boolean) =>
  Object.entries(strings)
    .filter(([key, message]) => isSo(key, message))
    .map(([key]) => key);

describe('languages', () => {
  it('are found', () => {
    expect(written).toContain('de');
    expect(wordings.map(({ folder }) => folder)).toContain('ui/src/language');
    expect(wordings.filter(({ namespace }) => namespace).length).toBeGreaterThan(5);
  });

  it('are registered and have a script, each of them', () => {
    expect(registered).toEqual(written);
    expect(shipped).toEqual(written);
  });

  it('have names that browsers know', () => {
    expect(Intl.getCanonicalLocales([...written])).toEqual(written);
    expect(Intl.PluralRules.supportedLocalesOf([...written])).toEqual(written);
  });
});

describe('keys', () => {
  it('stand for one thing each: none of the frame is in a task', () => {
    const frame = wordings.find(({ namespace }) => namespace === 'frame')!;
    for (const { folder, english } of wordings.filter((each) => each !== frame && each.namespace)) {
      expect(
        keysWhere(english, (key) => key in frame.english),
        folder,
      ).toEqual([]);
    }
  });
});

describe.each(written)('%s', (code) => {
  it('is in the list of words that are the same as in English', () => {
    expect(Object.keys(sameInEnglish)).toContain(code);
  });

  it('says the same as English only where the list has it', () => {
    const same = wordings.flatMap(({ english, translations }) =>
      keysWhere(translations.get(code) ?? {}, (key, message) => {
        const source = english[key];
        const known = new Set(source === undefined ? [] : textsOf(source).values());
        return [...textsOf(message).values()].some(
          (text) => known.has(text) && /\p{L}/u.test(text.replace(/\{\w+\}/g, '')),
        );
      }),
    );
    expect([...new Set(same)].toSorted()).toEqual([...(sameInEnglish[code] ?? [])].toSorted());
  });

  describe.each(wordings)('in $folder', ({ namespace, english, translations }) => {
    const strings: Strings = translations.get(code) ?? {};

    it('has every key of English, and none beside', () => {
      expect(Object.keys(strings).toSorted()).toEqual(Object.keys(english).toSorted());
    });

    it('is registered as it stands in the file', () => {
      if (namespace === undefined) return;
      for (const [key, message] of Object.entries(strings)) {
        expect(registeredMessage(code, namespace, key), key).toEqual(message);
      }
    });

    it('says something everywhere, without stray spaces', () => {
      const isStray = (text: string) => text !== text.trim() || text === '' || /[\t\n\r]| {2}/.test(text);
      const hasStray = (message: Message = '') => [...textsOf(message).values()].some(isStray);
      expect(keysWhere(strings, (key, message) => hasStray(message) && !hasStray(english[key]))).toEqual([]);
    });

    it('has the plural forms that the language has', () => {
      for (const [key, message] of Object.entries(strings)) {
        if (typeof message === 'string') continue;
        const source = english[key];
        const takesCount =
          source !== undefined && [...textsOf(source).values()].some((text) => text.includes('{count}'));
        expect(takesCount, `${key}: English counts nothing`).toBe(true);
        expect(isOrdinal(message), `${key}: 1st or one`).toBe(isOrdinal(source!));
        const plural = rules(code, typeOf(message));
        const forms = [...textsOf(message).keys()];
        const known: readonly string[] = plural.resolvedOptions().pluralCategories;
        const needed = new Set(['other', ...counts.map((count) => plural.select(count))]);
        expect(known, `${key}: ${forms.join()}`).toEqual(expect.arrayContaining(forms));
        expect(forms, key).toEqual(expect.arrayContaining([...needed]));
      }
    });

    it('has room for the same values, in every form', () => {
      for (const [key, message] of Object.entries(strings)) {
        const source = textsOf(english[key] ?? '');
        const places = new Set([...source.values()].flatMap(placesIn));
        for (const [form, text] of textsOf(message)) {
          const found = placesIn(text);
          const mayLeaveOut = (place: string) =>
            place === 'count' &&
            (source.get(form)?.includes('{count}') === false || isOfOneNumber(code, message, form));
          const missing = [...places].filter((place) => !found.includes(place) && !mayLeaveOut(place));
          expect([missing, found.filter((place) => !places.has(place))], `${key} ${form}`).toEqual([[], []]);
        }
      }
    });
  });
});
