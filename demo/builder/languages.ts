/** A language that workers can read the elements in. */
export interface PageLanguage {
  readonly tag: string;
  /** In itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What speaks it beside `gt-elements.js`; absent where that does. */
  readonly script?: string;
}

export const LANGUAGES: readonly PageLanguage[] = [
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'de', name: 'Deutsch', dir: 'ltr' },
];

export function languageOf(tag: string): PageLanguage {
  return LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0]!;
}
