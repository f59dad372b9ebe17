import { History } from './history.js';

/**
 * Where a change came from.
 * - `user`: a person's gesture; undoable, told to the page as `input`.
 * - `host`: the page set a property; clears the history, nothing is told.
 * - `restore`: a draft was put back; clears the history, told as `input`.
 * - `history`: undo or redo; told as `input`.
 */
export type Origin = 'user' | 'host' | 'restore' | 'history';

/** A pure change. It returns the same reference when there is nothing to change. */
export type Command<Document> = (document: Document) => Document;

export interface Change<Document> {
  readonly origin: Origin;
  readonly before: Document;
  readonly document: Document;
}

export type ChangeListener<Document> = (change: Change<Document>) => void;

/** Holds the document of one task and its history. The only place where a document is replaced. */
export class EditStore<Document> {
  #document: Document;
  #listeners: readonly ChangeListener<Document>[] = [];
  readonly #history = new History<Document>();

  constructor(document: Document) {
    this.#document = document;
  }

  get document(): Document {
    return this.#document;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get inGesture(): boolean {
    return this.#history.inGesture;
  }

  /**
   * Applies a person's command.
   * @param touches what is edited (a path); consecutive changes of the same are one undo step
   * @param at when, in milliseconds
   * @returns whether anything changed
   */
  perform(command: Command<Document>, at: number, touches?: string): boolean {
    const next = command(this.#document);
    if (next === this.#document) return false;
    this.#history.record(this.#document, touches, at);
    this.#replace(next, 'user');
    return true;
  }

  /** Puts another document in place of this one, by the host or from a draft. The history starts anew. */
  load(document: Document, origin: 'host' | 'restore'): void {
    this.#history.clear();
    if (document !== this.#document) this.#replace(document, origin);
  }

  undo(): boolean {
    return this.#step(this.#history.undo(this.#document));
  }

  redo(): boolean {
    return this.#step(this.#history.redo(this.#document));
  }

  beginGesture(): void {
    this.#history.beginGesture();
  }

  endGesture(): void {
    this.#document = this.#history.endGesture(this.#document);
  }

  closeRun(): void {
    this.#history.closeRun();
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: ChangeListener<Document>): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== listener);
    };
  }

  #step(document: Document | undefined): boolean {
    if (document === undefined) return false;
    this.#replace(document, 'history');
    return true;
  }

  #replace(document: Document, origin: Origin): void {
    const before = this.#document;
    this.#document = document;
    for (const listener of this.#listeners) listener({ origin, before, document });
  }
}
