import { inputsHash } from '@gt-elements/core/text/inputs-hash.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftKeeper } from '../drafts/draft-keeper.js';
import { draftKey, type Draft } from '../drafts/draft.js';
import { templateAddress } from '../drafts/template-address.js';
import { draftRestoredNotice, draftSentNotice, type Notice } from '../frame/notices.js';
import type { FrameTranslate } from '../frame/words.js';
import type { Language } from '../language/language-controller.js';
import type { TaskModel } from './task-model.js';

/** What a draft holds: the answer as `.value` gives it, the draw it was made with, what it answers, how long it took, and what an element keeps beside it. */
interface Kept {
  readonly inputs: string;
  readonly seed: number;
  /** `null` where only the draw is worth keeping. */
  readonly answer: unknown;
  readonly measured?: unknown;
  readonly beside?: unknown;
}

/** What drafts are made of beside the model, and what becomes of them. */
export interface DraftedWork {
  /** Whether work may be put back, and taken away again. */
  isEditable(): boolean;
  /** To know a draft by. */
  firstWords(): string;
  /** What was measured of the work so far, to go on from; `undefined` for nothing. */
  measured(): unknown;
  /** What else the element wants to have again: JSON, or `undefined` for nothing. */
  beside(): unknown;
  /** A draft was put back: what was measured so far, and what was kept beside it. */
  resume(measured: unknown, beside: unknown): void;
  /** An answer that was submitted before was put in place of the work, as the person wished. */
  adopted(): void;
}

/**
 * Keeps the work of one element as it is made, and puts it back when the same task is opened again.
 * Work of another task is never mixed in: the key tells them apart.
 */
export class DraftController<Document, Config extends object> implements ReactiveController {
  #keeper: DraftKeeper | undefined;
  /** What the keeper keeps: where, for which inputs, under which key. */
  #task: string | undefined;
  #restored: Draft | undefined;
  #offered: Draft | undefined;
  /** What is kept is the work at hand, which was not submitted. */
  #isAtHand = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly name: string },
    private readonly model: TaskModel<Document, Config>,
    private readonly work: DraftedWork,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#keeper?.disconnect();
  }

  /** Settings are complete for now: looks for work of this task, once for each task that can be worked on. */
  settle(): void {
    const { model, host } = this;
    const { drafts } = model.config;
    const kind = host.isConnected && model.key !== undefined ? drafts : 'none';
    const key = kind === 'none' ? '' : this.#key;
    // under a key of the author's the inputs may come in several turns
    const task = kind === 'none' ? undefined : JSON.stringify([kind, model.inputs, key]);
    if (task === this.#task) return;
    this.#end();
    // what can't be changed may be later
    if (kind === 'none' || !this.work.isEditable()) return;
    this.#task = task;
    this.#keeper = new DraftKeeper({ kind, key, now: Date.now });
    void this.#load(this.#keeper);
  }

  /** The document has changed by the person's doing. */
  changed(): void {
    if (!this.#keeper) return;
    this.#isAtHand = true;
    this.#save(this.model.answer('value'));
  }

  /** What is kept beside the answer has changed by itself. It goes with work: there is no draft of it alone. */
  besideChanged(): void {
    if (this.#isAtHand) this.changed();
  }

  sent(): void {
    this.#keeper?.markSent();
    this.#restored = undefined;
    this.#isAtHand = false;
    this.host.requestUpdate();
  }

  clear(): void {
    this.#keeper?.clear();
    this.#restored = this.#offered = undefined;
    this.#isAtHand = false;
    this.host.requestUpdate();
  }

  notices(t: FrameTranslate, language: Language): readonly Notice[] {
    if (!this.work.isEditable()) return [];
    const forget = () => {
      this.#restored = this.#offered = undefined;
      this.host.requestUpdate();
    };
    const words = ({ savedAt, sentAt, firstWords }: Draft) => ({
      t,
      age: language.formatAge((Date.now() - (sentAt ?? savedAt)) / 1000) ?? t('justNow'),
      firstWords,
    });
    const onDiscard = () => {
      this.clear();
      this.model.discardRestored();
      this.#keepDraw();
    };
    const offered = this.#offered;
    return [
      ...(this.#restored ? [draftRestoredNotice({ ...words(this.#restored), onDiscard, onDismiss: forget })] : []),
      ...(offered ? [draftSentNotice({ ...words(offered), onUse: () => this.#adopt(offered), onIgnore: forget })] : []),
    ];
  }

  get #key(): string {
    const { taskKey, initialValue, mode, review } = this.model.config;
    const came = initialValue ?? (mode === 'rework' ? review : undefined);
    return draftKey({
      template: templateAddress(),
      tag: this.host.localName,
      name: this.host.name,
      mode,
      taskKey: taskKey ?? this.model.inputs,
      initialValue: came === undefined ? '' : inputsHash(came),
    });
  }

  async #load(keeper: DraftKeeper): Promise<void> {
    const draft = await keeper.load();
    if (keeper !== this.#keeper) return;
    const kept = draft?.document;
    if (this.model.edited) this.changed();
    else if (!this.work.isEditable()) this.#end();
    else if (!draft) this.#keepDraw();
    else if (isKept(kept) && kept.inputs === this.model.inputs) this.#use(draft, kept);
    this.host.requestUpdate();
  }

  #end(): void {
    this.#keeper?.disconnect();
    this.#keeper = this.#task = this.#restored = this.#offered = undefined;
    this.#isAtHand = false;
  }

  #use(draft: Draft, { answer, seed, measured, beside }: Kept): void {
    const { model, work } = this;
    if (answer === null || draft.sentAt !== undefined) {
      model.redraw(seed);
      if (answer !== null) this.#offered = draft;
    } else if (model.restore(answer, 'draft', seed)) {
      this.#restored = draft;
      this.#isAtHand = true;
      work.resume(measured, beside);
    }
  }

  #adopt({ document }: Draft): void {
    this.#offered = undefined;
    if (isKept(document) && this.work.isEditable()) {
      // the time that it took has been submitted with it
      this.work.resume(undefined, document.beside);
      this.model.adopt(document.answer, performance.now());
      this.work.adopted();
    }
    this.host.requestUpdate();
  }

  /** What was drawn when the task was first shown is part of it from then on. */
  #keepDraw(): void {
    const { definition, config } = this.model;
    if (definition.drawsLots(config)) this.#save(null);
  }

  #save(answer: unknown): void {
    const { inputs, seed } = this.model;
    const [measured, beside] = [this.work.measured(), this.work.beside()];
    const kept: Kept = {
      ...{ inputs, seed, answer },
      ...(measured === undefined ? {} : { measured }),
      ...(beside === undefined ? {} : { beside }),
    };
    this.#keeper?.save(kept, answer === null ? '' : this.work.firstWords());
  }
}

/** The storage is shared by all templates of an origin: what is found there may be anything. */
function isKept(document: unknown): document is Kept {
  const kept = document as Partial<Kept> | null | undefined;
  return (
    typeof kept === 'object' && typeof kept?.inputs === 'string' && typeof kept.seed === 'number' && 'answer' in kept
  );
}
