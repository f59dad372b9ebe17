import { openActivity } from '@gt-elements/core/tasks/video-caption/activity-commands.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { activityOf, isOpen, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { createVideoView, type StepName, type VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { derived } from '@gt-elements/core/task/derived.js';
import { parseTime } from '@gt-elements/core/time/time-text.js';
import type { Player } from '@gt-elements/ui/player/player.js';
import type { TaskHost } from '@gt-elements/ui/task/controlled-element.js';
import type { Timeline } from '@gt-elements/ui/timeline/timeline.js';
import { changeSentence, nameOf } from './announcements.js';
import { actionOfKey } from './key-actions.js';
import { LiveMarking } from './live-marking.js';
import { playing } from './playing.js';
import { limitsOf, limitsText, refusalOf, timeText } from './refusals.js';
import { TimelineDrags } from './timeline-drags.js';
import type { ChangeAction, Edge, MarkAction, Place, PlayAction, Region, VideoAction } from './video-action.js';
import { commandOf } from './video-commands.js';
import type { VideoSession } from './video-session.js';

/** What the control of captions asks of its element. */
export interface VideoHost extends TaskHost<VideoDocument, VideoConfig> {
  readonly t: Region['t'];
  /** `locale`: a valid BCP 47 tag. */
  readonly language: { readonly locale: string };
  readonly player: Player;
  readonly timeline: Timeline;
  /** The focus is in a field in which something is typed. */
  isTyping(): boolean;
  /** The focus is in the timeline; at a segment of this key. */
  focusInTimeline(): { readonly segment: string | undefined } | undefined;
  /** The screen shows something else now; with `focus` the focus goes there, with its caret at an offset. */
  changed(focus?: Place, caret?: number): void;
}

/** Turns what people do (actions of regions, keys, drags in the timeline) into commands, and knows where the focus goes on from there. */
export class VideoControl {
  readonly live = new LiveMarking();
  readonly #view = createVideoView();
  readonly #viewOf = derived((document: VideoDocument, config: VideoConfig, locale: string) =>
    this.#view(document, config, locale),
  );
  readonly drags: TimelineDrags;

  constructor(
    private readonly host: VideoHost,
    private readonly session: VideoSession,
  ) {
    this.drags = new TimelineDrags(host, session, {
      view: () => this.view,
      see: (time) => this.#see(time),
    });
  }

  get view(): VideoView {
    const { host, session } = this;
    const document = session.preview ?? host.document;
    session.settle(document);
    return this.#viewOf(document, host.config, host.language.locale);
  }

  /** @returns `false` where the shortcut means nothing now */
  run(id: string, digit: number | undefined): boolean | void {
    const { host, session, view } = this;
    if (id === 'digit') return this.#digit(digit ?? 0);
    if (id === 'hold') return host.editable ? this.#hold(undefined) : false;
    const action = actionOfKey(id, {
      view,
      session,
      document: host.document,
      config: host.config,
      editable: host.editable,
      isTyping: host.isTyping(),
      inTimeline: host.focusInTimeline(),
    });
    return action ? this.act(action) : false;
  }

  act(action: VideoAction): void {
    const { host, session } = this;
    if (action.type !== 'point') session.refusal = undefined;
    switch (action.type) {
      case 'write':
        host.perform(commandOf(action, host.config, session), `${action.of} ${action.field}`, action.composing);
        return;
      case 'typed':
        return host.commit();
      case 'open':
        return this.open(action.activity, action.focus);
      case 'step':
        return this.#goToStep(action.step);
      case 'go':
        return host.changed(action.to);
      case 'focus':
        session.left = action.field;
        session.startsAtVideo = false;
        return host.changed();
      case 'point':
        if (String(action.activities) === String(session.pointedBeside)) return;
        session.pointedBeside = action.activities;
        // what a rendering takes away may have had the focus, which leaves it in the middle of that
        queueMicrotask(() => host.changed());
        return;
      case 'time': {
        const { activity, edge, text } = action;
        session.time = { activity, edge, text };
        return host.changed();
      }
      case 'timed':
        return this.#takeTime();
      case 'here':
        session.time = undefined;
        return this.#setTime(action.activity, action.edge, host.player.frameTime());
      case 'mark':
        return this.#mark(action);
      case 'insert':
        this.change(action, 'caption', action.caret);
        return;
      case 'begin':
      case 'log':
      case 'end':
      case 'draw':
      case 'fill':
      case 'edge':
      case 'move':
      case 'split':
      case 'merge':
      case 'delete':
      case 'label':
        this.change(action, this.#focusAfter(action));
        return;
      default:
        return this.#play(action);
    }
  }

  /** Where the focus goes on after what takes it away. */
  #focusAfter({ type }: ChangeAction): Place | undefined {
    const { host } = this;
    if (type === 'fill') return 'description';
    // letters go through the list that has the focus: who has chosen by a press goes on marking
    if (type === 'label' && this.live.isPressed) return 'play';
    if (type !== 'delete' || host.focusInTimeline()) return undefined;
    return host.document.activities.length > 1 ? 'description' : 'play';
  }

  /** @returns whether it has changed anything; else it is said why not */
  change(action: ChangeAction, focus?: Place, caret?: number): boolean {
    const { host, session } = this;
    if (!host.editable) return this.#pointAt(action);
    const before = this.view;
    const isTyping = host.isTyping();
    const refusal = refusalOf(host.t, action, host.document, host.config, session.current);
    const done = host.perform(commandOf(action, host.config, session));
    if (done) this.#show(action, before, isTyping);
    const said = done ? changeSentence(host.t, action, before, this.view) : refusal;
    if (said) host.announce(said);
    session.refusal = done ? undefined : refusal || undefined;
    host.changed(done ? focus : undefined, caret);
    return done;
  }

  /** Where an answer is only judged, what would be made is a place to comment on. */
  #pointAt(action: ChangeAction): false {
    const { host } = this;
    if (action.type === 'draw') host.commentOn({ time: { startTime: action.from, endTime: action.to } });
    if (action.type === 'log') host.commentOn({ time: { startTime: action.at, endTime: action.at } });
    return false;
  }

  /** What was made is open; but who is just writing about another one goes on with that. */
  #show(action: ChangeAction, before: VideoView, isTyping: boolean): void {
    const { host, session } = this;
    session.time = undefined;
    if (action.type === 'insert') return;
    const known = new Set(before.activities.map(({ id }) => id));
    const added = host.document.activities.find(({ id }) => !known.has(id));
    const isHere = action.type === 'begin' || action.type === 'log';
    if (!added || action.type === 'split' || (isTyping && isHere)) return;
    session.step = 'activities';
    session.current = added.id;
    session.left = 'description';
    host.timeline.reveal(added.startTime);
    if (!isHere) this.#see(added.startTime);
  }

  open(id: string, focus?: Place, by: 'panel' | 'timeline' = 'panel'): void {
    const { host, session } = this;
    const isOther = session.current !== id;
    session.refusal = undefined;
    session.step = 'activities';
    session.current = id;
    const { activities } = this.view;
    const open = activities.find((each) => each.id === id);
    if (open && isOther) {
      const { number, startTime } = open;
      host.announce(host.t('nowOpen', { number, total: activities.length, name: nameOf(host.t, open) }));
      if (by === 'panel') {
        host.timeline.reveal(id);
        this.#see(startTime);
      }
    }
    host.changed(focus);
  }

  #goToStep(step: StepName): void {
    const { host, session, view } = this;
    const { done, total } = view.steps[step];
    host.announce(host.t('nowStep', { step: host.t(step), done, total }));
    if (step === 'caption') return host.changed('caption');
    session.step = step;
    const isEmpty = step === 'activities' && !view.activities.length;
    host.changed(step === 'scene' ? 'scene-0' : isEmpty ? 'play' : 'description');
  }

  #play(action: PlayAction): void {
    const { host } = this;
    const said = playing(action, host);
    if (said) host.announce(said);
    host.changed();
  }

  #mark({ as, activity }: MarkAction): void {
    const at = this.host.player.frameTime();
    if (as !== 'split') this.change({ type: as, at });
    else if (activity !== undefined) this.change({ type: as, at, activity });
  }

  // Live marking

  /** With labels each has its digit; without them digits open activities by their number. */
  #digit(digit: number): boolean | void {
    const { host } = this;
    const { activityLabels } = host.config;
    if (!activityLabels.length) {
      const activity = this.view.activities[digit - 1];
      return activity ? this.open(activity.id) : false;
    }
    const label = activityLabels[(digit + 9) % 10];
    return label !== undefined && host.editable ? this.#hold(label) : false;
  }

  /** A press begins, another one of the same label ends; what is held lasts as long as the key is down. */
  #hold(label: string | undefined): void {
    const { host } = this;
    const { activityKind } = host.config;
    let begun: string | undefined;
    this.live.start({
      begin: () => {
        const at = host.player.frameTime();
        const words = label === undefined ? {} : { label };
        if (activityKind === 'instant') {
          this.change({ type: 'log', at, ...words });
          return false;
        }
        const going = host.document.activities.find((each) => isOpen(each) && each.label === (label ?? ''));
        if (going) {
          this.change({ type: 'end', at, activity: going.id });
          return false;
        }
        const done = this.change({ type: 'begin', at, ...words });
        if (done) begun = openActivity(host.document)?.id;
        return done;
      },
      end: (wasHeld) => {
        const activity = begun === undefined ? undefined : activityOf(host.document, begun);
        if (!activity || !isOpen(activity)) return;
        if (wasHeld) this.change({ type: 'end', at: host.player.frameTime(), activity: activity.id });
        else if (activityKind === 'both') this.change({ type: 'end', at: activity.startTime, activity: activity.id });
      },
    });
  }

  // Times

  #takeTime(): void {
    const { host, session } = this;
    const { time } = session;
    if (!time) return;
    const { activity, edge, text } = time;
    const shown = this.view.activities.find(({ id }) => id === activity);
    const at = parseTime(text);
    if (!text.trim() || text === (edge === 'start' ? shown?.start : shown?.end)) session.time = undefined;
    else if (at === undefined) session.time = { ...time, problem: () => host.t('notATime') };
    else return this.#setTime(activity, edge, at, text);
    if (session.time?.problem) host.announce(session.time.problem());
    host.changed();
  }

  /** @param text as it was typed, which is left where it can't be the time */
  #setTime(activity: string, edge: Edge, at: number, text?: string): void {
    const { host, session } = this;
    const limits = limitsOf(host.document, host.config, activity, edge);
    if (!limits || !host.editable) return;
    if (limits.min > limits.max || at < limits.min || at > limits.max) {
      const problem = () => limitsText(host.t, limits, host.config);
      session.time = { activity, edge, text: text ?? timeText(at, host.config), problem };
      host.announce(problem());
      return host.changed();
    }
    const isMoment = host.config.activityKind === 'instant';
    this.change(isMoment ? { type: 'move', activity, to: at } : { type: 'edge', activity, edge, at });
    session.time = undefined;
    this.#see(at);
    host.changed();
  }

  /** What it is about is what is seen, but nothing that plays is torn away. */
  #see(time: number): void {
    const { player } = this.host;
    if (!player.state.isPlayWanted) player.seek(time);
  }

  /** To be called when the element leaves the page. */
  forget(): void {
    this.live.forget();
    this.drags.forget();
  }
}
