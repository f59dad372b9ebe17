/** A string of JSON, its end included if it has one. */
const STRINGS = /"(?:[^"\\]|\\.)*"?/gs;

/** Whether a text begins as JSON and ends before that does. */
export function isCutOff(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  const left = text.replace(STRINGS, '');
  return left.replace(/[^[{]/g, '').length > left.replace(/[^\]}]/g, '').length;
}
