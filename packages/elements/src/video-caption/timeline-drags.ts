import { activityOf } from '@gt-elements/core/tasks/video-caption/document.js';
import { neighbourAt } from '@gt-elements/core/tasks/video-caption/room.js';
import type { VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import type { TimelinePhase } from '@gt-elements/ui/timeline/timeline.js';
import { changeSentence } from './announcements.js';
import type { ChangeAction, Edge } from './video-action.js';
import { commandOf } from './video-commands.js';
import type { VideoHost } from './video-control.js';
import type { VideoSession } from './video-session.js';

/** Keys held down move faster than anybody can listen. Milliseconds. */
const RESTS = 250;

/** Moves edges and whole activities in the timeline, by a hand that drags or keys that nudge. */
export class TimelineDrags {
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The drag, or the run of keys, that moves an edge: what it takes along is decided once. */
  #gesture: { readonly key: string; readonly edge: Edge; readonly alone: boolean } | undefined;

  constructor(
    private readonly host: VideoHost,
    private readonly session: VideoSession,
    private readonly control: {
      readonly view: () => VideoView;
      /** Shows the frame at a time, where nothing plays. */
      readonly see: (time: number) => void;
    },
  ) {}

  edge(key: string, edge: Edge, at: number, phase: TimelinePhase): void {
    const { host } = this;
    const activity = activityOf(host.document, key);
    if (!activity) return;
    if (this.#gesture?.key !== key || this.#gesture.edge !== edge) {
      this.#gesture = { key, edge, alone: !neighbourAt(host.document, host.config, activity, edge) };
    }
    this.#drag({ type: 'edge', activity: key, edge, at, alone: this.#gesture.alone }, `${key} ${edge}`, phase);
  }

  move(key: string, to: number, phase: TimelinePhase): void {
    this.#drag({ type: 'move', activity: key, to }, `${key} moved`, phase);
  }

  /** To be called when the element leaves the page. */
  forget(): void {
    clearTimeout(this.#resting);
    this.session.preview = undefined;
  }

  /** While a hand drags, only what would be is shown: it becomes the answer at the end, by one step of the history. */
  #drag(action: Extract<ChangeAction, { type: 'edge' | 'move' }>, run: string, phase: TimelinePhase): void {
    const { host, session, control } = this;
    const { document, config, editable } = host;
    const wasDragging = session.preview !== undefined;
    session.preview = phase === 'going' && editable ? commandOf(action, config, session)(document) : undefined;
    if (phase === 'going') return host.changed();
    if (phase === 'ended') {
      // keys nudge again and again: that is one step
      host.perform(commandOf(action, config, session), wasDragging ? undefined : run);
      const activity = activityOf(host.document, action.activity);
      const at = action.type === 'edge' && action.edge === 'end' ? activity?.endTime : activity?.startTime;
      if (at !== undefined) control.see(at);
    }
    host.changed();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#gesture = undefined;
      host.commit();
      if (phase === 'ended') host.announce(changeSentence(host.t, action, control.view(), control.view()));
    }, RESTS);
  }
}
