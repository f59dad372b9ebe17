/** `Intl` objects are costly to make and are asked for at every render: each is made once. */
function cached<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    let formatter = made.get(locale);
    if (formatter === undefined) made.set(locale, (formatter = make(locale)));
    return formatter;
  };
}

const cardinals = cached((locale) => new Intl.PluralRules(locale));
const ordinals = cached((locale) => new Intl.PluralRules(locale, { type: 'ordinal' }));
const numbers = cached((locale) => new Intl.NumberFormat(locale));
const lists = cached((locale) => new Intl.ListFormat(locale));
const ages = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** What a `lang` attribute says, as a tag that `Intl` takes; `en` where it says nothing that makes sense. */
export function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function pluralCategory(count: number, locale: string, ordinal: boolean): Intl.LDMLPluralRule {
  return (ordinal ? ordinals : cardinals)(locale).select(count);
}

export function formatNumber(value: number, locale: string): string {
  return numbers(locale).format(value);
}

/** “A, B, and C” */
export function formatList(items: readonly string[], locale: string): string {
  return lists(locale).format(items);
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * “5 minutes ago”, “yesterday”.
 * @returns `undefined` for less than a minute, for which `Intl` has no good word
 */
export function formatAge(seconds: number, locale: string): string | undefined {
  const unit = units.find(([, size]) => seconds >= size);
  return unit && ages(locale).format(-Math.floor(seconds / unit[1]), unit[0]);
}
