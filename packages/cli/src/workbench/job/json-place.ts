/** Where something stands in a JSON file that a person wrote: `JSON.parse` says it for some faults only. */

/** One token, or nothing of JSON. A string holds no line break, so it ends in its line. */
const TOKEN =
  /[\t\n\r ]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

/**
 * The line, counted from 1, in which a text stops being JSON: of the first token that cannot stand where it does, or the
 * last one when the text ends too early. `undefined` for JSON.
 */
export function faultLine(text: string): number | undefined {
  const end = text.replace(/[\t\n\r ]+$/, '').length;
  /** What is open, innermost last. */
  const open: ('[' | '{')[] = [];
  let expected: 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' = 'value';
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    // the blanks before a fault are none of it
    const fault = () => lineAt(text, at + /^[\t\n\r ]*/.exec(text.slice(at))![0].length);
    if (token === undefined) return fault();
    const isValue = expected.startsWith('value');
    if (mark === '{' && isValue) {
      open.push('{');
      expected = 'key or }';
    } else if (mark === '[' && isValue) {
      open.push('[');
      expected = 'value or ]';
    } else if (!mark && isValue) expected = ', or end';
    else if (string && expected.startsWith('key')) expected = ':';
    else if (mark === ':' && expected === ':') expected = 'value';
    else if (mark === ',' && expected === ', or end' && open.length) expected = open.at(-1) === '{' ? 'key' : 'value';
    else if (mark && closes(mark, open.at(-1)) && (expected === ', or end' || expected.endsWith(`or ${mark}`))) {
      open.pop();
      expected = ', or end';
    } else return fault();
    at += token.length;
  }
  return expected === ', or end' && !open.length ? undefined : lineAt(text, end);
}

/** The line, counted from 1, in which a member of this name begins, wherever it is nested; `undefined` without one. */
export function memberLine(text: string, name: string): number | undefined {
  const written = JSON.stringify(name);
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
    if (/^\s*:/.test(text.slice(at + written.length))) return lineAt(text, at);
  return undefined;
}

function closes(mark: string, opened: '[' | '{' | undefined): boolean {
  return opened === '{' ? mark === '}' : opened === '[' && mark === ']';
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
