/** Every language that the elements speak, registered; those of files that come later, too. */
const registering = import.meta.glob(['../packages/elements/src/languages/*.ts', '!**/*.test.ts'], { eager: true });

export const languages: readonly string[] = Object.keys(registering)
  .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
  .toSorted();

/** What a language is called in it: “Deutsch”. */
export const nameOf = (code: string): string => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** Scripts of which lines begin on the right. */
const fromTheRight = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/;

/** As a page in the language has it in its `dir`. */
export const directionOf = (code: string): 'ltr' | 'rtl' =>
  fromTheRight.test(new Intl.Locale(code).maximize().script ?? '') ? 'rtl' : 'ltr';
