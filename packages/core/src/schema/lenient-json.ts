/** Nesting beyond this is refused: what reads the value afterwards recurses. */
const DEPTH = 200;

/**
 * What makes JSON of what authors write: texts in either kind of quotes, a comma behind the last entry, words and
 * numbers with the colon that follows a name, all that counts as space.
 */
const TOKENS =
  /("[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*')|(?<![[{,:]\s*),(?=\s*[\]}])|([\p{L}\p{M}\p{N}\p{Pc}$+.\u200c\u200d-]+)(?=\s*(:)?)|\s+/gu;

/**
 * Reads JSON strictly; if that fails, as template authors write it: single quotes, bare keys, trailing commas,
 * line breaks inside strings. Nothing is evaluated; a member called `__proto__` is an ordinary member.
 * @throws SyntaxError
 */
export function parseLenient(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = JSON.parse(text.replace(TOKENS, strictToken));
  }
  refuseDepth(value, 0);
  return value;
}

/** What is neither space nor a token here stays as it is: JSON has it too, or refuses it. */
function strictToken(token: string, quoted?: string, word?: string, colon?: string): string {
  if (quoted !== undefined) return `"${quoted.slice(1, -1).replace(/\\([^])|["\p{Cc}]/gu, strictCharacter)}"`;
  if (word === undefined) return token === ',' ? '' : ' ';
  if (colon !== undefined) return JSON.stringify(word);
  const number = Number(word);
  return Number.isFinite(number) ? String(number) : word;
}

function strictCharacter(found: string, escaped?: string): string {
  return escaped !== undefined && /["\\/bfnrtu]/.test(escaped) ? found : JSON.stringify(escaped ?? found).slice(1, -1);
}

/**
 * An answer as hosts hand it over: the value itself, its JSON, or JSON of that JSON (as a worker response holds it).
 * @throws SyntaxError when a string is no JSON
 */
export function readAnswerJson(raw: unknown): unknown {
  const once = typeof raw === 'string' ? parseLenient(raw) : raw;
  return typeof once === 'string' ? parseLenient(once) : once;
}

function refuseDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEPTH) throw new SyntaxError(`Nested deeper than ${DEPTH} levels`);
  for (const member of Object.values(value)) refuseDepth(member, depth + 1);
}
