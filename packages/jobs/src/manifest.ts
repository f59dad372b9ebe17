/**
 * The input manifest of a labelling job: JSON Lines, one data object a line (contract §6).
 * A line that cannot be used never hides the others.
 */

/** Limits that Ground Truth documents, in characters. */
export const LINE_LIMIT = 100_000;
export const ATTRIBUTE_LIMIT = 20_000;

/** One data object. */
export interface ManifestObject {
  /** The object's number in worker response paths: the line counted from 0. */
  readonly id: string;
  /** The line counted from 1, as editors do. */
  readonly line: number;
  /** The line as it stands, without its line break. */
  readonly text: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** What is wrong with a line. An `error` line gives no object, a `warning` line does. */
export interface ManifestProblem {
  readonly line: number;
  readonly level: 'error' | 'warning';
  readonly cause: string;
}

export interface Manifest {
  readonly objects: readonly ManifestObject[];
  readonly problems: readonly ManifestProblem[];
}

/** Reads a whole manifest. Blank lines are passed over; a byte order mark and `\r\n` do no harm. */
export function readManifest(text: string): Manifest {
  const objects: ManifestObject[] = [];
  const problems: ManifestProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((row, index) => {
      const read = readManifestLine(row, index + 1);
      if (read?.object) objects.push(read.object);
      problems.push(...(read?.problems ?? []));
    });
  return { objects, problems };
}

/** Reads one line; `undefined` for a blank one. */
export function readManifestLine(
  row: string,
  line: number,
): { object?: ManifestObject; problems: ManifestProblem[] } | undefined {
  const text = row.trim();
  if (!text) return undefined;
  const error = (cause: string) => ({ problems: [{ line, level: 'error' as const, cause }] });
  let object: unknown;
  try {
    object = JSON.parse(text);
  } catch (cause) {
    return error(`not JSON: ${(cause as Error).message}`);
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return error('not a JSON object in braces');
  }
  const record = object as Record<string, unknown>;
  const problems = warningsFor(text, record).map((cause) => ({ line, level: 'warning' as const, cause }));
  return { object: { id: String(line - 1), line, text, object: record }, problems };
}

function warningsFor(text: string, object: Record<string, unknown>): string[] {
  const warnings: string[] = [];
  if (!('source' in object) && !('source-ref' in object)) {
    warnings.push('neither "source" nor "source-ref": Ground Truth refuses such a line');
  }
  if (text.length > LINE_LIMIT) {
    warnings.push(`${text.length} characters; Ground Truth takes at most ${LINE_LIMIT} a line`);
  }
  for (const [name, value] of Object.entries(object)) {
    const length = typeof value === 'string' ? value.length : JSON.stringify(value).length;
    if (length > ATTRIBUTE_LIMIT) {
      warnings.push(`"${name}" has ${length} characters; Ground Truth takes at most ${ATTRIBUTE_LIMIT} an attribute`);
    }
  }
  return warnings;
}
