import type { EditStore, Origin } from '@gt-elements/core/edit/edit-store.js';
import type { Work, WorkCommand } from '@gt-elements/core/task/work.js';

/** What edits ask of their element. */
export interface EditsHost {
  /** Ends what is going on: overrides may do more before. */
  commit(): void;
  /** Tells that something has changed. */
  onInput(): void;
  /** Tells that a run of typing, or a gesture, has ended. */
  onChange(): void;
}

/** What a person does to the work: in gestures, runs of typing, and by input methods, each a step of the history. */
export class Edits<Document> {
  #composing = false;
  #uncommitted = false;

  constructor(
    private readonly store: EditStore<Work<Document>>,
    private readonly host: EditsHost,
  ) {}

  /**
   * @param typing the path of the text that is being typed; runs of typing are one step
   * @param composing an input method is at work: all of what it composes is one step of its own
   */
  perform(command: WorkCommand<Document>, typing: string | undefined, composing: boolean): boolean {
    const { store } = this;
    if (composing) {
      this.#composing = true;
      store.beginGesture();
    } else if (typing === undefined) this.endComposition();
    const done = store.perform(command, performance.now(), typing);
    if (!composing) this.endComposition();
    if (done && typing === undefined && !store.inGesture) this.host.commit();
    return done;
  }

  /** Also where a browser lost the end of it, with the field or the window: else nothing could be undone any more. */
  endComposition(): void {
    if (!this.#composing) return;
    this.#composing = false;
    this.store.endGesture();
  }

  /** A gesture or a run of typing has ended. */
  commit(): void {
    this.endComposition();
    this.store.closeRun();
    if (!this.#uncommitted) return;
    this.#uncommitted = false;
    this.host.onChange();
  }

  /** The work is another now. */
  changed(origin: Origin): void {
    this.#uncommitted = true;
    this.host.onInput();
    if (origin !== 'user') this.host.commit();
  }
}
