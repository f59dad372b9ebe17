/// <reference types="vite/client" />

/** A language that workers can read the elements in. */
export interface PageLanguage {
  readonly tag: string;
  /** In itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What speaks it beside `gt-elements.js`; absent where that does. */
  readonly script?: string;
}

/** What `gt-elements.js` speaks. */
const WITHIN = ['en', 'de'];
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** The scripts of further languages that are built, by their names: nothing is loaded. */
const scripts = Object.keys(import.meta.glob('../../packages/bundle/src/gt-lang-*.ts'));
const further = scripts.map((path) => /gt-lang-([\w-]+)\.ts$/.exec(path)![1]!).filter((tag) => !WITHIN.includes(tag));

export const LANGUAGES: readonly PageLanguage[] = [...WITHIN, ...further.toSorted()].map((tag) => ({
  tag,
  name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
  dir: RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr',
  ...(WITHIN.includes(tag) ? {} : { script: `gt-lang-${tag}` }),
}));

export function languageOf(tag: string): PageLanguage {
  return LANGUAGES.find((each) => each.tag === tag) ?? LANGUAGES[0]!;
}
