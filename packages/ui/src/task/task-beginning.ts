import type { Origin } from '@gt-elements/core/edit/edit-store.js';

/** What tells one task from another, and its answers from each other: a task's model. */
interface Worked<Document> {
  readonly key: string | undefined;
  readonly document: Document;
  readonly ready: boolean;
}

/** Tells an element when there is another task, or another answer, than people have worked on so far. */
export class TaskBeginning<Document> {
  #key: string | undefined;
  #document: Document | undefined;
  #begins = true;

  constructor(private readonly model: Worked<Document>) {}

  /** To be called when the document has changed. @returns what it was, where undo or redo led away from that */
  changed(origin: Origin): Document | undefined {
    const before = this.#document;
    this.#document = this.model.document;
    if ((origin === 'host' || origin === 'restore') && this.#document !== before) this.#begins = true;
    return origin === 'history' ? before : undefined;
  }

  /** Whether the task is another than when this was last asked. */
  isOther(): boolean {
    const { key } = this.model;
    if (key === this.#key) return false;
    this.#key = key;
    this.#begins = true;
    return true;
  }

  /** Whether work begins, since this was last asked: with a task and with an answer, once there is something to work on. */
  begins(): boolean {
    const begins = this.#begins && this.model.ready;
    if (begins) this.#begins = false;
    return begins;
  }
}
