import { InvalidArgumentError } from 'commander';

/** @param what the sentence that says what is expected, up to "a whole number from 1" */
export function wholeFrom1(what = 'It is'): (text: string) => number {
  return (text) => {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError(`${what} a whole number from 1.`);
    return Number(text);
  };
}

export function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

/** `train=0.9,test=0.1`, or names alone, which have equal shares. */
export function shares(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name = '', share = '1'] = /^([^=]*)(?:=(.*))?$/s.exec(part.trim()) ?? [];
    if (!name.trim() || !(Number(share) > 0) || !Number.isFinite(Number(share)))
      throw new InvalidArgumentError(`"${part}" is no NAME=NUMBER with a number above 0.`);
    found.set(name.trim(), Number(share));
  }
  return found;
}

/** `text=question,responses=answers`, several times too. */
export function keyValues(
  known: readonly string[],
): (text: string, before?: Readonly<Record<string, string>>) => Readonly<Record<string, string>> {
  return (text, before = {}) => {
    const given = text.split(',').map((part) => {
      const [, name = '', value = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(part) ?? [];
      if (!known.includes(name) || !value)
        throw new InvalidArgumentError(`"${part}" is no ${known.join('=…, or ')}=….`);
      return [name, value] as const;
    });
    return { ...before, ...Object.fromEntries(given) };
  };
}

/** One of several words. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(`It is one of ${words.join(', ')}.`);
    return found;
  };
}
