/** Unfinished work, as it is found again. */
export interface Draft {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** When it was submitted, if it was: then it is offered, never put back by itself. */
  readonly sentAt?: number;
  /** What `save` was given: a JSON value. Another template of the same origin may have put anything there. */
  readonly document: unknown;
  /** For people to know it by. */
  readonly firstWords: string;
}

/** As it is stored. */
export interface StoredDraft {
  readonly savedAt: number;
  /** 0 where it was not submitted. */
  readonly sentAt: number;
  /** JSON */
  readonly document: string;
  readonly firstWords: string;
}

const DAY = 86_400_000;

/** How much is kept for all templates of an origin together, the newest first. */
export const draftLimits = { count: 200, length: 5_000_000, age: 30 * DAY, sentAge: DAY };

export function storeDraft({ savedAt, sentAt = 0, document, firstWords }: Draft): StoredDraft {
  return { savedAt, sentAt, document: JSON.stringify(document), firstWords };
}

/** Reads what was found in a storage. @returns `undefined` for what is too old or is no draft */
export function openDraft(stored: Partial<StoredDraft> | undefined, now: number): Draft | undefined {
  if (!stored || isExpired(stored, now)) return undefined;
  const { savedAt, sentAt, document, firstWords } = stored;
  if (typeof savedAt !== 'number' || typeof document !== 'string' || typeof firstWords !== 'string') return undefined;
  try {
    return { savedAt, ...(sentAt ? { sentAt } : {}), document: JSON.parse(document), firstWords };
  } catch {
    return undefined;
  }
}

export function isExpired({ savedAt = 0, sentAt = 0 }: Partial<StoredDraft>, now: number): boolean {
  return now - savedAt > draftLimits.age || (sentAt > 0 && now - sentAt > draftLimits.sentAge);
}

/** What tells drafts apart. */
export interface DraftIdentity {
  /** See `templateAddress`. */
  readonly template: string;
  readonly tag: string;
  readonly name: string;
  readonly mode: string;
  readonly taskKey: string;
  /** A hash; empty where there is none. */
  readonly initialValue: string;
}

export function draftKey({ template, tag, name, mode, taskKey, initialValue }: DraftIdentity): string {
  return JSON.stringify([template, tag, name, mode, taskKey, initialValue]);
}
