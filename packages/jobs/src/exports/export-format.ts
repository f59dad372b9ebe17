import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import type { Task } from '../schemas/tasks.js';

/* What a format of training data is given, and what it gives. */

/** An answer that becomes rows: what one person answered, or what was made of several answers. */
export interface Annotation {
  /** Salted hash of the worker's id; `consolidated` of what was made of several; `unknown` where nobody says who it was. */
  readonly worker: string;
  readonly answer: AnswerObject;
}

/** A data object, with those of its answers that are exported. */
export interface AnnotatedSource {
  readonly id: string;
  /** The line of the input manifest. */
  readonly source: AnswerObject;
  readonly annotations: readonly Annotation[];
}

/** A row of a data set. */
export interface Row {
  /** What its file is called, without split and ending; one that ends in `.jsonl` has a row a line whatever the layout. */
  readonly file: string;
  /** What must be in one split with all else that has the same: a prompt, a passage, the address of a picture. */
  readonly origin: string;
  readonly data: unknown;
}

/** Tells why something is not in the data set. */
export type LeaveOut = (reason: string) => void;

export interface FormatOptions {
  /** Prompts and completions as messages. */
  readonly conversational: boolean;
  readonly pairs: 'all' | 'adjacent' | 'best-worst';
  /** A column by which a trainer may change its loss. */
  readonly margin: boolean;
  /** One set of pairs for all these dimensions, by their weights. */
  readonly combine?: ReadonlyMap<string, number> | undefined;
  /** Takes ranks for those of the responses in the manifest where hashes say that others were shown. */
  readonly trustInputs: boolean;
  /** The answer to questions that can't be answered; without it they are left out of what has no place for them. */
  readonly refusal?: string | undefined;
  /** Members of a manifest's line, where they are called otherwise than is usual. */
  readonly keys: Readonly<Partial<Record<InputKey, string>>>;
}

/** What a line of a manifest gives to an element. */
export type InputKey = 'text' | 'responses' | 'src' | 'items' | 'topic';

export const DEFAULT_OPTIONS: FormatOptions = {
  conversational: false,
  pairs: 'all',
  margin: false,
  trustInputs: false,
  keys: {},
};

/** How rows become files. */
export type Layout =
  /** A row a line. */
  | { readonly kind: 'lines' }
  /** One JSON document a split, of members that are written as they come. */
  | { readonly kind: 'document'; readonly document: DocumentLayout }
  /** A file for each row, whose data is a {@link TextFile}. */
  | { readonly kind: 'files'; readonly ending: string };

/** Rows are `Entry`s; each goes into the member that it names. */
export interface DocumentLayout {
  readonly head: Readonly<Record<string, unknown>>;
  /** Members that hold a list, or an object by key. A document whose only member is '' is that list or object itself. */
  readonly members: readonly { readonly name: string; readonly kind: 'list' | 'object' }[];
}

export interface Entry {
  readonly member: string;
  /** In an object. */
  readonly key?: string;
  readonly value: unknown;
}

export interface TextFile {
  /** Without its ending; safe as a name of a file. */
  readonly name: string;
  readonly text: string;
}

/** A format of training data. */
export interface ExportFormat {
  readonly name: string;
  readonly task: Task;
  /** One line, for those who choose. */
  readonly about: string;
  readonly layout: Layout;
  /** What has read it that we did not write, or a description of the format that it was held against; none: experimental. */
  readonly proof?: string;
  /** Begins an export: numbers that count up are its own. */
  begin(options: FormatOptions): (object: AnnotatedSource, leaveOut: LeaveOut) => readonly Row[];
}

/** The id of a row: object, worker, and what it is within the answer. */
export function rowId(objectId: string, worker: string, ...local: readonly string[]): string {
  return [objectId, worker, ...local].join('-');
}
