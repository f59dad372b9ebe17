import { draftLimits, openDraft, storeDraft, type Draft, type StoredDraft } from './draft.js';
import { deleteIndexedDraft, readIndexedDraft, writeIndexedDraft } from './indexed-drafts.js';
import { StorageShelf } from './storage-shelf.js';

export interface DraftKeeperOptions {
  /** `device`: until it is old; `session`: as long as the tab; `none`: not at all. */
  readonly kind: 'device' | 'session' | 'none';
  /** See `draftKey`. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Between two writes, and so what a killed tab loses. Milliseconds. */
const PAUSE = 150;

const PREFIX = 'gt-elements/draft/';
/** Copies stand in until IndexedDB has caught up, in a storage that is small and shared. */
const copies = new StorageShelf<StoredDraft>(() => localStorage, PREFIX, {
  ...draftLimits,
  count: 20,
  length: 1_000_000,
});
const sessions = new StorageShelf<StoredDraft>(() => sessionStorage, PREFIX, draftLimits);

/**
 * Keeps the unfinished work of one task, so that a closed tab, a crash or a lost session loses next to nothing.
 * Never throws and never asks: where storage is blocked or full, work simply goes on without.
 *
 * Drafts of a device live in IndexedDB. When the page goes away, what is not confirmed there yet is copied to
 * `localStorage`, which is written at once; a killed browser loses seconds of that, so it is no place to live.
 */
export class DraftKeeper {
  #current: Draft | undefined;
  #requested: Draft | undefined;
  #confirmed: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isCopied = false;
  #isClearedUp = false;

  constructor(private readonly options: DraftKeeperOptions) {}

  /** The work that was kept, the newer one where two tabs kept some. Takes at most 2 seconds. */
  async load(): Promise<Draft | undefined> {
    const { kind, key, now } = this.options;
    if (kind === 'none') return undefined;
    const isDevice = kind === 'device';
    const shelf = isDevice ? copies : sessions;
    const copy = openDraft(shelf.read(key), now());
    const indexed = isDevice ? openDraft(await readIndexedDraft(key).catch(() => undefined), now()) : undefined;
    const isCopyNewer = copy !== undefined && copy.savedAt >= (indexed?.savedAt ?? 0);
    const draft = isCopyNewer ? copy : indexed;
    if (!isCopyNewer) shelf.remove(key);
    // Work that has begun meanwhile is newer than anything kept.
    if (this.#current) return draft;
    this.#current = this.#requested = this.#confirmed = draft;
    if (isDevice && isCopyNewer) {
      this.#isCopied = true;
      this.#write();
    }
    return draft;
  }

  /**
   * Takes the work as it is now; writes follow at most 150 ms later.
   * @param document a JSON value that nobody changes any more
   */
  save(document: unknown, firstWords: string): void {
    if (this.options.kind === 'none') return;
    this.#current = { savedAt: this.options.now(), document, firstWords };
    this.#listen(true);
    if (this.#timer === undefined) this.#write();
  }

  /** Writes at once what is not written yet. A page that goes away has this done by itself. */
  flush(): void {
    if (!this.#current || this.#current === this.#confirmed) return;
    if (this.options.kind === 'device') {
      this.#isCopied = true;
      copies.write(this.options.key, storeDraft(this.#current));
    }
    if (this.#current !== this.#requested) this.#write();
  }

  /** The work was submitted. It stays for a day, since a post may fail. */
  markSent(): void {
    if (!this.#current) return;
    this.#current = { ...this.#current, sentAt: this.options.now() };
    this.#write();
  }

  /** Forgets the work for good. */
  clear(): void {
    this.#current = this.#requested = this.#confirmed = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listen(false);
    const { kind, key } = this.options;
    if (kind === 'session') sessions.remove(key);
    if (kind !== 'device') return;
    copies.remove(key);
    void deleteIndexedDraft(key).catch(() => undefined);
  }

  /** The element has left the page, perhaps only for a moment: what is pending is written. */
  disconnect(): void {
    if (this.#current !== this.#requested) this.#write();
  }

  /** For `pagehide` and `visibilitychange`. */
  handleEvent(event: Event): void {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.flush();
  }

  #write(): void {
    const draft = (this.#requested = this.#current);
    if (!draft) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#current !== this.#requested) this.#write();
    }, PAUSE);
    this.#listen(true);
    void this.#store(draft).then(() => this.#confirm(draft));
  }

  async #store(draft: Draft): Promise<void> {
    const { kind, key } = this.options;
    if (kind === 'session') {
      sessions.write(key, storeDraft(draft));
      return;
    }
    const clearsUp = !this.#isClearedUp;
    this.#isClearedUp = true;
    try {
      await writeIndexedDraft(key, storeDraft(draft), clearsUp);
    } catch {
      // Better than nothing, and found again by `load`.
      if (draft === this.#current) copies.write(key, storeDraft(draft));
      return;
    }
    if (!this.#isCopied || draft !== this.#current) return;
    this.#isCopied = false;
    copies.remove(key);
  }

  #confirm(draft: Draft): void {
    if (draft !== this.#current) return;
    this.#confirmed = draft;
    this.#listen(false);
  }

  #listen(isPending: boolean): void {
    const change = isPending ? 'addEventListener' : 'removeEventListener';
    window[change]('pagehide', this);
    document[change]('visibilitychange', this);
  }
}
