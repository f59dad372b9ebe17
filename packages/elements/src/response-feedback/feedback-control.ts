import * as commands from '@gt-elements/core/tasks/response-feedback/commands.js';
import type { ResponseFeedbackConfig } from '@gt-elements/core/tasks/response-feedback/config.js';
import {
  scores,
  type ResponseFeedbackDocument,
  type Score,
} from '@gt-elements/core/tasks/response-feedback/document.js';
import { derived } from '@gt-elements/core/task/derived.js';
import {
  arranged,
  createItemViews,
  distribution,
  type Arrangement,
  type Group,
  type ItemView,
} from '@gt-elements/core/tasks/response-feedback/view.js';
import type { TaskHost } from '@gt-elements/ui/task/controlled-element.js';
import type { Counted, FeedbackAction, Region } from './feedback-action.js';
import type { FeedbackSession } from './feedback-session.js';

/** Where the focus is to go. */
export type Place = 'scale' | 'betterAnswer' | 'comment' | 'corrected' | 'list';

export interface FeedbackHost extends TaskHost<ResponseFeedbackDocument, ResponseFeedbackConfig> {
  readonly t: Region['t'];
  /** Something is to be shown in another way. @param focus where it is to go */
  changed(focus?: Place): void;
}

/** Turns what people do into commands. */
export class FeedbackControl {
  readonly #viewsOf = createItemViews();
  readonly #arranged = derived((views: readonly ItemView[], arrangement: Arrangement) => arranged(views, arrangement));
  readonly #counts = derived((views: readonly ItemView[], by: Counted) => distribution(views, by));

  constructor(
    private readonly host: FeedbackHost,
    private readonly session: FeedbackSession,
  ) {}

  /** All items, in the author's order. */
  get views(): readonly ItemView[] {
    return this.#viewsOf(this.host.document, this.host.config);
  }

  /** As they are arranged. */
  get groups(): readonly Group[] {
    return this.#arranged(this.views, this.session.arrangement);
  }

  get counts() {
    return this.#counts(this.views, this.session.counted);
  }

  /** The open item; at first that of which nobody has said anything. */
  get current(): ItemView | undefined {
    const { views, session } = this;
    const found = views.find(({ item }) => item.id === session.current);
    return found ?? views.find(({ state }) => state !== 'complete') ?? views[0];
  }

  act(action: FeedbackAction): void {
    const { host, session } = this;
    const id = this.current?.item.id ?? '';
    switch (action.type) {
      case 'typed':
        return host.commit();
      case 'open':
        return this.#open(action.id, action.focus);
      case 'go':
        this.#step(action.to === 'next' ? 1 : -1);
        return;
      case 'arrange':
        session.arrangement = { ...session.arrangement, ...action.arrangement };
        return host.changed();
      case 'count':
        session.counted = action.by;
        return host.changed();
      case 'filter':
        session.filter(action.by, action.bucket);
        host.announce(host.t('nowShown', { count: this.#shown.length, total: this.views.length }));
        return host.changed();
      case 'unfilter':
        session.arrangement = { ...session.arrangement, filter: {} };
        return host.changed();
      case 'write':
        this.#perform(
          (document) => commands.write(document, id, action.field, action.text),
          `${action.field} ${id}`,
          action.composing,
        );
        return;
      case 'source':
        this.#perform(
          (document) => commands.writeSource(document, id, action.member, action.text),
          `${action.member} ${id}`,
          action.composing,
        );
        return;
      case 'cause':
        this.#perform((document) => commands.toggleCause(document, id, action.cause));
        return;
      case 'score':
        return this.#score(action.score);
      case 'judge-ai':
        this.#judgeAi(action.verdict);
        return;
      case 'correct-ai':
        this.#perform((document) => commands.correctAi(document, id, action.score));
        return;
    }
  }

  /** @returns `false` where the action is not possible now */
  run(shortcut: string, digit: number | undefined): boolean | void {
    const { host } = this;
    switch (shortcut) {
      case 'score': {
        const score = scores.find((each) => each === digit);
        return score && host.editable ? this.#score(score) : false;
      }
      case 'agree':
        return this.#judgeAi('agree');
      case 'disagree':
        return this.#judgeAi('disagree');
      case 'betterAnswer':
        return host.changed('betterAnswer');
      case 'writeComment':
        return host.changed('comment');
      case 'next':
        return this.#step(1);
      case 'previous':
        return this.#step(-1);
      case 'nextOpen':
        return this.#nextOpen();
      case 'list':
        return host.changed('list');
      default:
        return false;
    }
  }

  get #shown(): readonly ItemView[] {
    return this.groups.flatMap(({ items }) => items);
  }

  #open(id: string, focus?: 'list'): void {
    const { host, session } = this;
    host.commit();
    session.current = id;
    const view = this.current;
    if (view && !focus) host.announce(host.t('nowItem', { number: view.number, total: this.views.length }));
    host.changed(focus ?? 'scale');
  }

  #step(by: 1 | -1): boolean | void {
    const shown = this.#shown;
    const at = shown.findIndex(({ item }) => item.id === this.current?.item.id);
    const next = shown[at < 0 ? 0 : at + by];
    return next ? this.#open(next.item.id) : false;
  }

  /** To the next without a score, of those that are shown; from the last on to the first. */
  #nextOpen(): boolean | void {
    const shown = this.#shown;
    const at = shown.findIndex(({ item }) => item.id === this.current?.item.id);
    const next = [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find(({ state }) => state !== 'complete');
    if (next) return this.#open(next.item.id);
    this.host.announce(this.host.t('nowAllScored'));
  }

  #score(score: Score): void {
    const { host } = this;
    const view = this.current;
    if (!view) return;
    // the order may go by scores: what is open stays
    this.session.current = view.item.id;
    const done = this.#perform((document) => commands.setScore(document, view.item.id, score));
    if (done) host.announce(host.t('nowScored', { number: view.number, score: host.t(`score${score}`) }));
  }

  #judgeAi(verdict: 'agree' | 'disagree' | undefined): boolean | void {
    const { host } = this;
    const view = this.current;
    if (!view?.showsAi || !host.editable) return false;
    this.#perform((document) => commands.judgeAi(document, view.item.id, verdict));
    if (verdict === 'disagree') host.changed('corrected');
  }

  #perform(
    command: (document: ResponseFeedbackDocument) => ResponseFeedbackDocument,
    typing?: string,
    composing?: boolean,
  ): boolean {
    const { host, session } = this;
    session.current ??= this.current?.item.id;
    return host.editable && host.perform(command, typing, composing);
  }
}
