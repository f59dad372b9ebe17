import type { Message, MessageValue, MessageValues, PluralForms, Strings } from './message.js';

/** The English wordings of one part of the product. English is the source: it is imported, never looked up. */
export interface Catalogue<S extends Strings> {
  /** Under which other languages register theirs: `frame`, or a task's name. */
  readonly namespace: string;
  readonly strings: S;
}

export function defineCatalogue<const S extends Strings>(namespace: string, strings: S): Catalogue<S> {
  return { namespace, strings };
}

/** Another language's wordings for all keys of a catalogue. */
export type Translation<S extends Strings> = { readonly [Key in keyof S]: Message };

/** Those of some of its keys: what an author replaces by the property `strings`. */
export type StringsOverride<S extends Strings> = Partial<Translation<S>>;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type TextOf<M> = M extends string ? M : M extends { ordinal: infer Forms } ? Forms[keyof Forms] : M[keyof M];
type Named<Names extends string> = { readonly [Name in Names]: MessageValue };

/** The arguments that a message needs: none, or its placeholders, with a number as `count` where that chooses the form. */
export type ValuesOf<M> = string extends M
  ? [values?: MessageValues]
  : M extends string
    ? [Placeholders<M>] extends [never]
      ? []
      : [values: Named<Placeholders<M>>]
    : M extends PluralForms | { readonly ordinal: PluralForms }
      ? [values: { readonly count: number } & Named<Exclude<Placeholders<TextOf<M>>, 'count'>>]
      : never;
