import type { Suggestion } from '@gt-elements/core/review/suggestions.js';
import type { Target } from '@gt-elements/core/review/target.js';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import { commonConfig } from '@gt-elements/core/task/common-config.js';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** What a person does by keyboard: combinations to press one after another, or a text for what has the focus. */
export type Step = { readonly press: readonly string[] } | { readonly type: string };

/** A task as the suites need it, without a page: data that Node and browsers read alike. */
export interface TaskSample {
  /** The word that names the task: `text-ranking`. */
  readonly task: string;
  readonly tag: string;
  /** The settings that the task adds to those of every element. */
  readonly config: ObjectSchema;
  /** All that the task needs to be done, with a text that people write. Not `name`, not `required`. */
  readonly settings: Settings;
  /** The same for another task, with other inputs. */
  readonly otherSettings: Settings;
  /** Every setting that holds texts and everything that can be on the screen, Markdown apart. */
  readonly fullSettings: Settings;
  /** Settings with addresses wherever an author can name one; absent where there is no such place. */
  readonly addressedSettings?: Settings;
  /** Directives of a strict policy that let in what `settings` name: `img-src data:`. */
  readonly sources?: readonly string[];
  /** Two complete answers to `settings`, as `value` takes them and gives them back. */
  readonly answers: readonly [AnswerObject, AnswerObject];
  /** A valid start of an answer to `settings`. */
  readonly halfDone: AnswerObject;
  /** From the first focus in the element to `answers[0]`, by keyboard only. */
  readonly script: readonly Step[];
  /** A text field that is there from the start, in the shadow tree. */
  readonly textField: string;
  /** Where its text is in `value`: a JSON pointer. */
  readonly textPointer: string;
  /** What that text is, as comments name it. */
  readonly textTarget: Target;
  /** Something that a model proposes for `settings`, where nothing is answered yet. */
  readonly suggestion: Suggestion;
  /** How its value reads. */
  readonly suggestedText: string;
  /** What stands in `value`, at a JSON pointer, once it is taken. */
  readonly suggested: readonly [pointer: string, value: unknown];
  /** What no author may write though the schema alone does not say so: property, value. */
  readonly malformed: readonly (readonly [property: string, value: unknown])[];
}

/** All settings of the element: those of every element and its own. */
export function settingsOf({ config }: TaskSample): ObjectSchema {
  return { type: 'object', properties: { ...commonConfig.properties, ...config.properties } };
}

/** `ordinalRankingDimensions` → `ordinal-ranking-dimensions` */
export function attributeOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A setting as an author writes it into an attribute. */
export function attributeText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === true ? '' : JSON.stringify(value);
}

/** What stands at a JSON pointer without escapes. */
export function at(value: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((inside, name) => (inside as Record<string, unknown> | null | undefined)?.[name], value);
}
