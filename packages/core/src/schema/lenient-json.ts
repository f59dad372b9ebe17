/** Nesting beyond this is refused: what reads the value afterwards recurses. */
const DEPTH = 200;

/**
 * Reads JSON strictly; if that fails, as template authors write it: single quotes, bare keys, trailing commas,
 * line breaks inside strings. Nothing is evaluated; a member called `__proto__` is an ordinary member.
 * @throws SyntaxError with the position, counted in UTF-16 units from 0
 */
export function parseLenient(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Reader(text).readAll();
  }
  refuseDepth(value, 0);
  return value;
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

const SPACE = /[\s\ufeff]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$\u200c\u200d-]*/uy;
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

class Reader {
  #at = 0;
  #depth = 0;

  constructor(private readonly text: string) {}

  readAll(): unknown {
    const value = this.#value();
    this.#space();
    if (this.#at < this.text.length) this.#fail();
    return value;
  }

  #value(): unknown {
    this.#space();
    const next = this.text[this.#at];
    if (next === '[') return this.#nested(() => this.#array());
    if (next === '{') return this.#nested(() => this.#object());
    if (next === '"' || next === "'") return this.#string(next);
    const at = this.#at;
    const number = this.#match(NUMBER);
    if (number !== undefined) return Number(number);
    const word = this.#match(WORD);
    if (word === undefined || !WORDS.has(word)) this.#fail(at);
    return WORDS.get(word);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEPTH) throw new SyntaxError(`Nested deeper than ${DEPTH} levels at position ${this.#at}`);
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    while (!this.#take(']')) {
      items.push(this.#value());
      if (!this.#take(',') && !this.#ahead(']')) this.#fail();
    }
    return items;
  }

  #object(): Record<string, unknown> {
    const members: [string, unknown][] = [];
    while (!this.#take('}')) {
      const name = this.#name();
      if (!this.#take(':')) this.#fail();
      members.push([name, this.#value()]);
      if (!this.#take(',') && !this.#ahead('}')) this.#fail();
    }
    return Object.fromEntries(members);
  }

  #name(): string {
    this.#space();
    const next = this.text[this.#at];
    if (next === '"' || next === "'") return this.#string(next);
    return this.#match(WORD) ?? this.#match(NUMBER) ?? this.#fail();
  }

  #string(quote: string): string {
    const start = this.#at;
    let read = '';
    for (this.#at += 1; this.#at < this.text.length; this.#at += 1) {
      const character = this.text[this.#at]!;
      if (character === quote) {
        this.#at += 1;
        return read;
      }
      read += character === '\\' ? this.#escape() : character;
    }
    throw new SyntaxError(`String without an end, begun at position ${start}`);
  }

  /** Leaves the position on the last character of the escape. */
  #escape(): string {
    this.#at += 1;
    const letter = this.text[this.#at];
    if (letter === undefined) this.#fail();
    if (letter !== 'u') return ESCAPES[letter] ?? letter;
    const code = this.text.slice(this.#at + 1, this.#at + 5);
    if (!/^[\da-f]{4}$/i.test(code)) this.#fail();
    this.#at += 4;
    return String.fromCharCode(parseInt(code, 16));
  }

  #space(): void {
    this.#match(SPACE);
  }

  #ahead(character: string): boolean {
    this.#space();
    return this.text[this.#at] === character;
  }

  #take(character: string): boolean {
    if (!this.#ahead(character)) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(at = this.#at): never {
    const found = this.text[at];
    throw new SyntaxError(
      found === undefined
        ? `Unexpected end at position ${at}`
        : `Unexpected ${JSON.stringify(found)} at position ${at}`,
    );
  }
}
