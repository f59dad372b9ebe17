import type { Mismatch } from '@gt-elements/core/schema/read.js';

/** What the template's author is told: in the element's panel, by `gt-error`, and in `problems`. */
export interface Problem {
  /** `bad-configuration`, `bad-value`, `ignored-attribute`, `newer-version`, … */
  readonly code: string;
  /** The property concerned, camelCase. */
  readonly property: string;
  /** What was read, shortened. */
  readonly received: string;
  readonly expected: string;
  /** All of it in one English sentence, for logs. */
  readonly message: string;
  /** `error` is shown in the panel, `warning` is told by event and console only. */
  readonly severity: 'error' | 'warning';
}

const SHOWN = 200;

/** A value as it can be shown: its JSON, at most 200 characters. */
export function shorten(received: unknown): string {
  const text = typeof received === 'string' ? received : jsonOf(received);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function jsonOf(received: unknown): string {
  try {
    return JSON.stringify(received) ?? typeof received;
  } catch {
    return 'an object that is no JSON';
  }
}

/** `ordinalRankingDimensions` → `ordinal-ranking-dimensions` */
export function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What is wrong with one setting, for the author. */
export function configurationProblem(property: string, { path, received, expected }: Mismatch): Problem {
  const attribute = attributeName(property);
  const where = path ? ` at ${path}` : '';
  return {
    code: 'bad-configuration',
    property,
    received: shorten(received),
    expected,
    message: `${attribute}${where}: expected ${expected}, but read ${shorten(received)}`,
    severity: 'error',
  };
}
