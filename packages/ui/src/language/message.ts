import { formatList, formatNumber, pluralCategory } from './intl.js';

/** One wording for each plural category of a language; `count` chooses, `other` is always there. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * A wording as plain data, so that an author can replace it: text with `{name}` placeholders,
 * or a text for each plural category of the value `count`, as in “3 words” or, under `ordinal`, as in “3rd”.
 */
export type Message = string | PluralForms | { readonly ordinal: PluralForms };

/**
 * Wordings by key. Keys of words on the screen are camelCase;
 * the sentence of an issue stands under the code, which is kebab-case.
 */
export type Strings = Readonly<Record<string, Message>>;

/** Numbers are written as the language writes them, arrays become a list (“B, C, and D”), text stays as it is. */
export type MessageValue = string | number | readonly string[];
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** @param locale a valid BCP 47 tag: the language that the message is written in */
export function formatMessage(message: Message, values: MessageValues, locale: string): string {
  const text = typeof message === 'string' ? message : chooseForm(message, values['count'], locale);
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : formatValue(value, text, locale);
  });
}

function chooseForm(message: Exclude<Message, string>, count: MessageValue | undefined, locale: string): string {
  const ordinal = 'ordinal' in message;
  const forms: PluralForms = ordinal ? message.ordinal : message;
  return (typeof count === 'number' && forms[pluralCategory(count, locale, ordinal)]) || forms.other;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function formatValue(value: MessageValue, around: string, locale: string): string {
  if (typeof value === 'number') return formatNumber(value, locale);
  const text = typeof value === 'string' ? value : formatList(value, locale);
  // A Hebrew name in an English sentence, or the reverse, must not reorder what stands around it.
  return rightToLeft.test(text) === rightToLeft.test(around) ? text : `\u2068${text}\u2069`;
}
