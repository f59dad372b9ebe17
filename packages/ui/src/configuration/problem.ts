import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { isCutOff } from '@gt-elements/core/schema/cut-off.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';

/** What the template's author is told: in the element's panel, by `gt-error`, and in `problems`. */
export interface Problem {
  /** `bad-configuration` for a setting, `bad-value` for an answer that was given. */
  readonly code: string;
  /** The property concerned, camelCase. */
  readonly property: string;
  /** What was read, shortened. */
  readonly received: string;
  /** JSON that ends early: an apostrophe in the data may have ended the attribute. */
  readonly isCutOff: boolean;
  readonly expected: string;
  /** All of it in one English sentence, for logs. */
  readonly message: string;
  /** `error` is shown in the panel, `warning` is told by event and in the console. */
  readonly severity: 'error' | 'warning';
}

const BEGINNING = 140;
const END = 60;

/** A value as it can be shown: its JSON, of a long one the beginning and the end, which says whether it was cut off. */
export function shorten(received: unknown): string {
  const text = typeof received === 'string' ? received : jsonOf(received);
  return text.length > BEGINNING + END ? `${text.slice(0, BEGINNING)} … ${text.slice(-END)}` : text;
}

function jsonOf(received: unknown): string {
  try {
    return JSON.stringify(received) ?? typeof received;
  } catch {
    return 'an object that is no JSON';
  }
}

/** What is wrong with one setting, for the author. */
export function configurationProblem(property: string, { path, received, expected }: Mismatch): Problem {
  const attribute = attributeName(property);
  const where = path ? ` at ${path}` : '';
  return {
    code: 'bad-configuration',
    property,
    received: shorten(received),
    isCutOff: typeof received === 'string' && isCutOff(received),
    expected,
    message: `${attribute}${where}: expected ${expected}, but read ${shorten(received)}`,
    severity: 'error',
  };
}
