/** Names of files for words that people chose: letters and digits of any script, each word its own. */
export class FileNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  of(word: string): string {
    const known = this.#names.get(word);
    if (known !== undefined) return known;
    const stem = fileNameFrom(word);
    let name = stem;
    for (let number = 2; this.#taken.has(name); number++) name = `${stem}-${number}`;
    this.#names.set(word, name);
    this.#taken.add(name);
    return name;
  }
}

/** What of a text can stand in the name of a file on any system. */
export function fileNameFrom(text: string): string {
  const name = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...name].slice(0, 60).join('') || 'unnamed';
}
