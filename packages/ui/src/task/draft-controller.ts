import { inputsHash } from '@gt-elements/core/text/inputs-hash.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftKeeper } from '../drafts/draft-keeper.js';
import { draftKey, type Draft } from '../drafts/draft.js';
import { templateAddress } from '../drafts/template-address.js';
import { draftRestoredNotice, draftSentNotice, type Notice } from '../frame/notices.js';
import type { FrameTranslate } from '../frame/words.js';
import type { Language } from '../language/language-controller.js';
import type { TaskModel } from './task-model.js';

/** What a draft holds: the answer as `.value` gives it, the draw it was made with, and what it answers. */
interface Kept {
  readonly inputs: string;
  readonly seed: number;
  readonly answer: unknown;
}

/**
 * Keeps the work of one element as it is made, and puts it back when the same task is opened again.
 * Work of another task is never mixed in: the key tells them apart.
 */
export class DraftController<Document, Config extends object> implements ReactiveController {
  #keeper: DraftKeeper | undefined;
  #key: string | undefined;
  #restored: Draft | undefined;
  #offered: Draft | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly name: string },
    private readonly model: TaskModel<Document, Config>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#keeper?.disconnect();
  }

  /** Settings are complete for now: looks for work of this task, once for each task. */
  settle(): void {
    const { model, host } = this;
    const { drafts, initialValue } = model.config;
    const key =
      host.isConnected && model.key !== undefined && drafts !== 'none' ? this.#keyOf(initialValue) : undefined;
    if (key === this.#key) return;
    this.#keeper?.disconnect();
    this.#restored = this.#offered = undefined;
    this.#key = key;
    this.#keeper =
      key === undefined || drafts === 'none' ? undefined : new DraftKeeper({ kind: drafts, key, now: Date.now });
    if (this.#keeper) void this.#load(this.#keeper);
  }

  /** The document has changed by the person's doing. */
  changed(firstWords: string): void {
    const { seed } = this.model;
    const kept: Kept = { inputs: this.#inputs, seed, answer: this.model.answer('value') };
    this.#keeper?.save(kept, firstWords);
  }

  sent(): void {
    this.#keeper?.markSent();
    this.#restored = undefined;
    this.host.requestUpdate();
  }

  clear(): void {
    this.#keeper?.clear();
    this.#restored = this.#offered = undefined;
    this.host.requestUpdate();
  }

  notices(t: FrameTranslate, language: Language): readonly Notice[] {
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
    };
    const offered = this.#offered;
    return [
      ...(this.#restored ? [draftRestoredNotice({ ...words(this.#restored), onDiscard, onDismiss: forget })] : []),
      ...(offered ? [draftSentNotice({ ...words(offered), onUse: () => this.#adopt(offered), onIgnore: forget })] : []),
    ];
  }

  /** Addresses lose query and fragment: a presigned one is another at each load. */
  get #inputs(): string {
    return inputsHash(this.model.definition.inputs(this.model.config));
  }

  #keyOf(initialValue: unknown): string {
    return draftKey({
      template: templateAddress(),
      tag: this.host.localName,
      name: this.host.name,
      mode: 'label',
      taskKey: this.model.config.taskKey ?? this.#inputs,
      initialValue: initialValue === undefined ? '' : inputsHash(initialValue),
    });
  }

  async #load(keeper: DraftKeeper): Promise<void> {
    const draft = await keeper.load();
    if (keeper !== this.#keeper) return;
    if (!isKept(draft?.document) || draft.document.inputs !== this.#inputs) this.#keepDraw();
    else if (draft.sentAt !== undefined) this.#offered = draft;
    else this.#use(draft, draft.document);
    this.host.requestUpdate();
  }

  #use(draft: Draft, { answer, seed }: Kept): void {
    if (this.model.restore(answer, 'draft', seed) && answer !== null) this.#restored = draft;
  }

  #adopt(draft: Draft): void {
    this.#offered = undefined;
    if (isKept(draft.document)) this.model.adopt(draft.document.answer, performance.now());
    this.host.requestUpdate();
  }

  /** What was drawn when the task was first shown is part of it from then on. */
  #keepDraw(): void {
    const { definition, config, edited } = this.model;
    if (!edited && definition.drawsLots(config)) this.changed('');
  }
}

/** The storage is shared by all templates of an origin: what is found there may be anything. */
function isKept(document: unknown): document is Kept {
  const kept = document as Partial<Kept> | null | undefined;
  return (
    typeof kept === 'object' && typeof kept?.inputs === 'string' && typeof kept.seed === 'number' && 'answer' in kept
  );
}
