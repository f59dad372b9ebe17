import type { Catalogue, ValuesOf } from './catalogue.js';
import { formatMessage, type Message, type MessageValues, type Strings } from './message.js';
import { registeredMessage } from './registry.js';

/** What a translation depends on. */
export interface LanguageChoice {
  /** A valid BCP 47 tag: what the page asks for. */
  readonly locale: string;
  /** The author's own wordings, which come before all others. */
  readonly strings: Strings;
}

/** Gives the wording of a key in the language of the moment. */
export interface Translate<S extends Strings> {
  <Key extends keyof S & string>(key: Key, ...values: ValuesOf<S[Key]>): string;
  /**
   * For keys that are known at run time only, such as an issue's code.
   * @returns `undefined` where there is no such key
   */
  find(key: string, values?: MessageValues): string | undefined;
}

type Merged<C extends readonly Catalogue<Strings>[]> = C extends readonly [
  Catalogue<infer First>,
  ...infer Rest extends readonly Catalogue<Strings>[],
]
  ? First & Merged<Rest>
  : unknown;
type TranslateAll<C extends readonly Catalogue<Strings>[]> =
  Merged<C> extends infer S extends Strings ? Translate<S> : never;

/**
 * One `t` over several catalogues: the frame's and the task's. No key may be in two of them.
 * The result is stable; it reads `choice` at each call.
 */
export function createTranslate<const C extends readonly Catalogue<Strings>[]>(
  choice: LanguageChoice,
  ...catalogues: C
): TranslateAll<C> {
  const find = (key: string, values: MessageValues = {}): string | undefined => {
    const home = catalogues.find(({ strings }) => Object.hasOwn(strings, key));
    const english = home?.strings[key];
    if (home === undefined || english === undefined) return undefined;
    const { locale, strings } = choice;
    const own: Message | undefined = Object.hasOwn(strings, key) ? strings[key] : undefined;
    const message = own ?? registeredMessage(locale, home.namespace, key);
    // Where English stands in for another language, its plurals and numbers are English too.
    return message === undefined
      ? formatMessage(english, values, /^en\b/.test(locale) ? locale : 'en')
      : formatMessage(message, values, locale);
  };
  const translate = (key: string, values?: MessageValues): string => find(key, values) ?? key;
  return Object.assign(translate, { find }) as unknown as TranslateAll<C>;
}
