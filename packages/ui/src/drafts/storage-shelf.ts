/** What is kept in a shelf; the oldest go first. */
export interface Shelved {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface ShelfLimits {
  readonly count: number;
  /** UTF-16 code units of all entries together. */
  readonly length: number;
  /** Milliseconds. */
  readonly age: number;
}

/**
 * Entries of one kind in `localStorage` or `sessionStorage`, bounded, under a prefix of their own.
 * Storage that is blocked, full or filled with something else is silently as good as none.
 */
export class StorageShelf<Entry extends Shelved> {
  /** @param storage a function, because asking for blocked storage throws */
  constructor(
    private readonly storage: () => Storage,
    private readonly prefix: string,
    private readonly limits: ShelfLimits,
  ) {}

  /** What another template may have written there instead is the caller's to check. */
  read(name: string): Partial<Entry> | undefined {
    return quietly(() => parseEntry<Entry>(this.storage().getItem(this.prefix + name)));
  }

  /** @returns whether it is kept now */
  write(name: string, entry: Entry): boolean {
    const written = quietly(() => {
      const storage = this.storage();
      const isNew = storage.getItem(this.prefix + name) === null;
      storage.setItem(this.prefix + name, JSON.stringify(entry));
      if (isNew) this.#makeRoom(storage, entry.savedAt);
      return true;
    });
    return written ?? false;
  }

  remove(name: string): void {
    quietly(() => this.storage().removeItem(this.prefix + name));
  }

  #makeRoom(storage: Storage, now: number): void {
    const entries = Object.keys(storage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => {
        const text = storage.getItem(key) ?? '';
        return { key, length: text.length, savedAt: Number(parseEntry<Entry>(text)?.savedAt ?? 0) };
      })
      .sort((one, other) => other.savedAt - one.savedAt);
    let length = 0;
    for (const [index, entry] of entries.entries()) {
      length += entry.length;
      const isTooMuch = index >= this.limits.count || (index > 0 && length > this.limits.length);
      if (isTooMuch || now - entry.savedAt > this.limits.age) storage.removeItem(entry.key);
    }
  }
}

function parseEntry<Entry>(text: string | null): Partial<Entry> | undefined {
  const entry: unknown = quietly(() => JSON.parse(text ?? 'null') as unknown);
  return typeof entry === 'object' && entry !== null ? entry : undefined;
}

function quietly<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
