import { derived } from '@gt-elements/core/task/derived.js';
import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { PairsDocument } from '@gt-elements/core/tasks/qa-pairs/document.js';
import { createPairsView, type PairView, type PairsView } from '@gt-elements/core/tasks/qa-pairs/view.js';
import type { Passage, PassageCaret } from '@gt-elements/ui/passage/passage.js';
import type { Drop } from '@gt-elements/ui/reorder/reorder-controller.js';
import type { TaskHost } from '@gt-elements/ui/task/controlled-element.js';
import { adjustSentence, caretSentence, changeSentence, pairText } from './announcements.js';
import { actionOfKey } from './key-actions.js';
import type { ChangeAction, PairAction, Part, Place, Region } from './pair-action.js';
import { commandOf } from './pairs-commands.js';
import type { PairsSession } from './pairs-session.js';

/** Keys held down move the caret faster than anybody can listen. Milliseconds. */
const CARET_RESTS = 150;

/** What the control of questions and answers asks of its element. */
export interface PairsHost extends TaskHost<PairsDocument, PairsConfig> {
  readonly t: Region['t'];
  readonly passage: Passage;
  /** Keys as they are shown. */
  keysOf(id: string): string | undefined;
  /** Pairs are to glide to where the next rendering puts them. */
  glide(): void;
  /** The screen shows something else now; with `focus` the focus goes there. */
  changed(focus?: Place): void;
}

/** Turns what people do (actions of regions, keys, drops) into commands, and knows where the focus goes on from there. */
export class PairsControl {
  readonly #view = createPairsView();
  /** It is asked for many times in each rendering. */
  readonly #viewOf = derived((document: PairsDocument, config: PairsConfig, currentPair: string | undefined) =>
    this.#view(document, config, { currentPair }),
  );
  #caret: ReturnType<typeof setTimeout> | undefined;
  #offered: string | undefined;

  constructor(
    private readonly host: PairsHost,
    private readonly session: PairsSession,
  ) {}

  get view(): PairsView {
    const { host, session } = this;
    const shown = this.#shown(host.document);
    const currentPair = session.settle(shown, (id) => {
      const { pairs } = this.#view(shown, host.config, {});
      return pairs.some((pair) => pair.id === id && pair.state === 'complete');
    });
    return this.#viewOf(shown, host.config, currentPair);
  }

  /** What Enter, and the first button, does with a selection; `undefined` where the passage is only read. */
  get accepts(): 'reference' | 'answer-span' | undefined {
    const { view, host } = this;
    const takesAnswer = host.config.answerMode === 'extractive' && !view.current?.unanswerable;
    if (takesAnswer && (!view.current?.answerSpan?.span || !view.usesReferences)) return 'answer-span';
    return view.usesReferences ? 'reference' : undefined;
  }

  #shown(document: PairsDocument): PairsDocument {
    return this.session.shown(document, this.host.config, this.host.editable);
  }

  /** @returns `false` where the shortcut means nothing now */
  run(id: string, digit: number | undefined): boolean | void {
    const { host, session, view } = this;
    const { config, editable, passage } = host;
    const action = actionOfKey(id, digit, { view, config, session, editable, inPassage: passage.hasFocus });
    return action ? this.act(action) : false;
  }

  act(action: PairAction): void {
    const { host, session } = this;
    switch (action.type) {
      case 'write': {
        const command = commandOf(action, host.config, session, (document) => this.#shown(document));
        host.perform(command, `${action.pair} ${action.field}`, action.composing);
        return;
      }
      case 'typed':
        host.commit();
        return this.#tellOffer();
      case 'open':
        return this.#open(action.pair, action.focus);
      case 'go':
        return host.changed(action.to);
      case 'to-mark':
        return this.#toMark(action.step);
      case 'focus':
        session.left = action.part;
        return;
      case 'point':
        if (String(action.keys) === String(session.pointedBeside)) return;
        session.pointedBeside = action.keys;
        // what a rendering takes away may have had the focus, which leaves it in the middle of that
        queueMicrotask(() => host.changed());
        return;
      case 'show':
        host.passage.scrollTo(action.key);
        host.passage.flash(action.key);
        return;
      case 'adjust':
        return this.#adjust(action.key);
      case 'nudge':
        // what it makes of the mark comes back as a resize
        host.passage.adjust(action.key, action.edge, action.unit, action.step);
        return;
      case 'accept':
        return this.#accept(this.accepts);
      case 'accept-answer':
        return this.#accept('answer-span');
      case 'offer':
        return this.#acceptOffer();
      case 'place':
        if (session.selection) this.#change({ type: 'resize', key: action.key, span: session.selection });
        return;
      case 'choose':
        return this.#choose(action.key);
      case 'new':
        return this.#add();
      case 'duplicate':
        return this.#duplicate(action.pair);
      case 'delete':
        return this.#delete(action.pair);
      case 'remove-reference':
        return this.#removeReference(action);
      default:
        this.#change(action);
    }
  }

  #change(action: ChangeAction, focus?: Place): boolean {
    const { host, session } = this;
    const before = this.view;
    if (action.type === 'move') host.glide();
    const command = commandOf(action, host.config, session, (document) => this.#shown(document));
    const done = host.perform(command);
    if (done && (action.type === 'new' || action.type === 'duplicate')) {
      session.current = this.#added(before);
      session.adjusting = undefined;
    } else if ('pair' in action && action.type !== 'delete' && action.type !== 'own-tag') session.current = action.pair;
    if (done) host.announce(changeSentence(host.t, action, before, this.view));
    host.changed(focus ?? (action.type === 'new' || action.type === 'duplicate' ? 'question' : undefined));
    return done;
  }

  #added(before: PairsView): string | undefined {
    return this.host.document.pairs.find(({ id }) => before.pairs.every((pair) => pair.id !== id))?.id;
  }

  /** One with nothing in it is opened before another is made. */
  #add(): void {
    const { host, view } = this;
    if (!host.editable) return;
    const empty = view.pairs.find(({ state }) => state === 'empty');
    if (empty) this.#open(empty.id, 'question');
    else if (view.canAdd) this.#change({ type: 'new' });
    else host.announce(host.t('noMore', { max: view.limits.max ?? 0 }));
  }

  #open(id: string, focus: Part | undefined): void {
    const { host, session } = this;
    const isOther = session.current !== id;
    if (isOther) session.adjusting = undefined;
    session.current = id;
    const { pairs, current } = this.view;
    if (current && (isOther || focus === undefined)) {
      const text = pairText(host.t, current);
      host.announce(host.t('nowOpen', { number: current.number, total: pairs.length, text }));
    }
    // who reads on in the passage is not taken elsewhere
    if (current && isOther && focus !== undefined) host.passage.scrollToAny(keysOf(current));
    host.changed(focus);
  }

  /** Adds the selection to the open pair; the focus goes back to the field that it left. */
  #accept(kind: 'reference' | 'answer-span' | undefined): void {
    const { host, session, view } = this;
    const { selection } = session;
    if (!kind || !host.editable) return;
    if (!selection) return host.announce(host.t('nothingSelected'));
    const pair = view.current?.id ?? session.freshPairId(host.document);
    const isNew = host.document.pairs.length === 0;
    host.passage.clearSelection();
    session.selection = undefined;
    const byTouch = matchMedia('(pointer: coarse)').matches;
    const done = this.#change({ type: kind, pair, span: selection }, this.#focusAfterAccept(isNew, byTouch));
    if (!done) host.announce(host.t('alreadyThere', { number: view.current?.number ?? 1 }));
  }

  /** A keyboard on the screen is not to come up between two references. */
  #focusAfterAccept(isNew: boolean, byTouch: boolean): Part | undefined {
    if (isNew) return 'question';
    return byTouch ? undefined : this.session.left;
  }

  #acceptOffer(): void {
    const { host } = this;
    const { offer } = this.view;
    if (!offer || !host.editable) return host.announce(host.t('noOffer'));
    this.#change({ type: 'reference', pair: offer.pairId, span: offer.span });
    host.passage.scrollTo(offer.span.start);
  }

  #tellOffer(): void {
    const { host, view } = this;
    const said = view.offer && `${view.offer.pairId} ${view.offer.text}`;
    if (!view.offer || said === this.#offered) return;
    this.#offered = said;
    host.announce(
      host.t('nowOffered', { offer: offerText(host.t, view.offer.places), keys: host.keysOf('offer') ?? '' }),
    );
  }

  // The passage

  press(keys: readonly string[], x: number, y: number, byKeyboard: boolean): void {
    const [key] = keys;
    if (keys.length > 1) {
      this.session.menu = { keys, x, y, byKeyboard };
      this.host.changed('menu');
    } else if (key !== undefined) this.#choose(key);
  }

  #choose(key: string | undefined): void {
    const { host, session, view } = this;
    const wasOpen = session.menu !== undefined;
    session.menu = undefined;
    const mark = view.marks.find((each) => each.key === key);
    if (mark) {
      session.pointedMarks = [mark.key];
      this.#open(mark.pairId, undefined);
    }
    host.changed(wasOpen ? 'passage' : undefined);
  }

  resize(key: string, span: { readonly start: number; readonly end: number }): void {
    this.#change({ type: 'resize', key, span });
  }

  #toMark(step: -1 | 1): void {
    const { host } = this;
    if (!host.passage.goToMark(step)) host.announce(host.t(step === 1 ? 'noNextMark' : 'noPreviousMark'));
  }

  caret(caret: PassageCaret): void {
    clearTimeout(this.#caret);
    this.#caret = setTimeout(() => this.host.announce(caretSentence(this.host.t, this.view, caret)), CARET_RESTS);
  }

  /** To be called when the element leaves the page. */
  forgetCaret(): void {
    clearTimeout(this.#caret);
  }

  drop({ key, target }: Drop<string>): void {
    if (target.kind === 'zone') return;
    const ids = this.view.pairs.map(({ id }) => id).filter((id) => id !== key);
    const to = ids.indexOf(target.key) + (target.kind === 'after' ? 1 : 0);
    this.#change({ type: 'move', pair: key, to });
  }

  #duplicate(pair: string): void {
    const { host, view } = this;
    if (view.canAdd) this.#change({ type: 'duplicate', pair });
    else host.announce(host.t('noMore', { max: view.limits.max ?? 0 }));
  }

  #delete(id: string): void {
    // the one that is only shown is not there to be deleted
    if (!this.host.document.pairs.some((pair) => pair.id === id)) return;
    this.#change({ type: 'delete', pair: id }, this.host.passage.hasFocus ? undefined : 'question');
  }

  #removeReference(action: Extract<ChangeAction, { type: 'remove-reference' }>): void {
    const references = this.view.current?.references ?? [];
    const at = references.findIndex(({ key }) => key === action.key);
    const next = references[at + 1] ?? references[at - 1];
    this.#change(action, at >= 0 && next ? `remove ${next.key}` : 'question');
  }

  #adjust(key: string): void {
    const { host, session } = this;
    const opens = session.adjusting !== key;
    session.adjusting = opens ? key : undefined;
    if (!opens) return host.changed();
    host.passage.scrollTo(key);
    host.announce(adjustSentence(host.t, this.view, key));
    // they come after the button that takes the reference away
    host.changed('ends');
  }
}

function keysOf({ references, answerSpan }: PairView): readonly string[] {
  return [...references, ...(answerSpan ? [answerSpan] : [])].map(({ key }) => key);
}

export function offerText(t: Region['t'], places: number): string {
  return places > 1 ? t('offerPlaces', { count: places }) : t('offer');
}
