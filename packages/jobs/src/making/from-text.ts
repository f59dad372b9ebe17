import { readManifestLine, type ManifestProblem } from '../manifest.js';

/** What of a text becomes a data object. */
export type TextUnit = 'file' | 'paragraph' | 'row';

/** A line of a manifest that was made, with what Ground Truth would say of it. */
export interface MadeLine {
  readonly text: string;
  readonly problems: readonly ManifestProblem[];
}

/** A manifest's line of a data object. @param number of the line, from 1 */
export function madeLine(object: object, number: number): MadeLine {
  const text = JSON.stringify(object);
  return { text, problems: readManifestLine(text, number)!.problems };
}

const BREAK = /\r\n|\n|\r/;
// a carriage return before a line feed is no line break of its own
const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]*(?:\r\n|\n|\r(?!\n)))+/;

/**
 * The texts of a file that are data objects of their own: the whole, what blank lines part, or each line.
 * What is nothing but space is none.
 */
export function textsOf(text: string, unit: TextUnit): readonly string[] {
  const given = text.replace(/^\uFEFF/, '');
  const parts = unit === 'file' ? [given] : given.split(unit === 'row' ? BREAK : BLANK_LINES);
  return parts.map((part) => (unit === 'file' ? part : part.trim())).filter((part) => part.trim());
}

/** Line breaks as the page has them in the end: an attribute of HTML makes one of `\r\n` and of `\r`. */
export function withPlainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
