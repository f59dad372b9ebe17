import type { Mismatch } from '../schema/read.js';
import type { ObjectSchema } from '../schema/schema.js';
import type { Target } from '../review/target.js';
import type { Issue, Progress } from './issue.js';

/** Facts that enter a task from outside its core: never read there from a clock or a random source. */
export interface Facts {
  /** Drawn when a task is first shown; a shuffle is a pure function of it. An unsigned 32-bit number. */
  readonly seed: number;
}

/** A JSON object that is an answer, or part of one. */
export type AnswerObject = Readonly<Record<string, unknown>>;

export type AnswerReading<Document> =
  | { readonly kind: 'read'; readonly document: Document }
  /** Made for other inputs, or for inputs that are not there yet; to be tried again when they change. */
  | { readonly kind: 'misfit'; readonly mismatch: Mismatch }
  /** Of a higher version than this code knows: shown read-only, submitted untouched. */
  | { readonly kind: 'newer'; readonly version: number };

/**
 * What a task is, without a screen: the one thing an element, a reader of answers and the tests all start from.
 * All members are pure.
 */
export interface TaskDefinition<Document, Config> {
  /** The word that names the task in tags, folders and answers: `text-ranking`. */
  readonly task: string;
  /** What the author may set. Property names are camelCase, attributes the same in kebab-case. */
  readonly config: ObjectSchema;
  /** Checks that go beyond a schema: names used twice, a dimension without choices. Property name to mismatch. */
  checkConfig(config: Config): Readonly<Record<string, Mismatch>>;
  /** The main inputs: a change of these starts a new document, and their hash tells tasks apart. */
  inputs(config: Config): unknown;
  empty(config: Config, facts: Facts): Document;
  /** Whether what is shown depends on the seed, which then has to be kept with the work. */
  drawsLots(config: Config): boolean;
  /** Whether the person has answered nothing at all. */
  untouched(document: Document): boolean;
  /**
   * What is missing or wrong. An untouched document has its issues too; whether they block is the element's to say.
   * @param required an answer must be given: whatever the author does not call optional is needed
   */
  rules(document: Document, config: Config, required: boolean): readonly Issue[];
  /** True where a minimum of at least one, or anything required by the author, makes an untouched answer invalid. */
  impliesRequired(config: Config): boolean;
  progress(document: Document, config: Config): Progress;
  /**
   * The answer as it would be read now, without `task`, `version` and `meta`.
   * With `submit`, what is half done and must never be submitted is left out.
   */
  write(document: Document, config: Config, purpose: 'value' | 'submit'): AnswerObject;
  /** Makes what answers will need and takes long on long inputs, so that it is there (remembered) when one is given. */
  prepare?(config: Config): void;
  /** Reads an answer of this or an older version. Members that are not known are kept and written back. */
  read(answer: AnswerObject, config: Config, facts: Facts): AnswerReading<Document>;
  /** Puts a value where a target points, as the person's own change; the same document where it can't stand there. */
  put(document: Document, config: Config, target: Target, value: unknown): Document;
  /**
   * Makes what is missing at a place; the same document where places of this kind mean nothing to the task.
   * @param value members of what is made; none need be there
   * @param id never used before
   */
  make(document: Document, config: Config, target: Target, value: unknown, id: string): Document;
}
