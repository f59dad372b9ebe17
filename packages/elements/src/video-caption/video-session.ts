import { UsedNumbers } from '@gt-elements/core/task/numbered.js';
import {
  activityOf,
  freshActivityId,
  highestActivityNumber,
  type VideoDocument,
} from '@gt-elements/core/tasks/video-caption/document.js';
import type { PlayerState } from '@gt-elements/ui/player/player.js';
import type { TimelineView } from '@gt-elements/ui/timeline/timeline.js';
import type { Edge, Field, PanelStep } from './video-action.js';
import type { Start } from './video-start.js';

/** A time that is being typed. */
export interface TypedTime {
  readonly activity: string;
  readonly edge: Edge;
  readonly text: string;
  /** Why it can't be that. */
  readonly problem?: (() => string) | undefined;
}

/** What the screen is like at the moment: neither part of the answer nor undone. */
export class VideoSession {
  /** The step that is open. */
  step: PanelStep = 'activities';
  /** Id of the open activity. */
  current: string | undefined;
  /** Where the focus goes back to from the video. */
  left: Field = 'description';
  /** The focus comes to the video first: there is no field to go on in. */
  startsAtVideo = true;
  time: TypedTime | undefined;
  /** Why what was asked for last is not possible. */
  refusal: string | undefined;
  /** The answer as it would be, while a hand drags. */
  preview: VideoDocument | undefined;
  /** The activity that is pointed at in the timeline, and those whose partner beside it is. */
  pointed: string | undefined;
  pointedBeside: readonly string[] = [];
  /** Whether the video is there; what it does is asked of the player. */
  video: PlayerState['kind'] = 'none';
  scale: Pick<TimelineView, 'isFit' | 'canZoomIn' | 'canZoomOut'> | undefined;
  readonly numbers = new UsedNumbers([highestActivityNumber]);
  #index = 0;
  #resumed: Start | undefined;

  freshActivityId(document: VideoDocument): string {
    return freshActivityId(document, this.numbers.at(0));
  }

  /** One that is gone leaves its place to the next. */
  settle({ activities }: VideoDocument): void {
    if (!activities.some(({ id }) => id === this.current)) {
      this.current = (activities[this.#index] ?? activities.at(-1))?.id;
    }
    this.#index = Math.max(
      0,
      activities.findIndex(({ id }) => id === this.current),
    );
    if (this.time && this.time.activity !== this.current) this.time = undefined;
  }

  /** What undo or redo has changed is what should be seen. The caption always is. */
  follow(before: VideoDocument, after: VideoDocument): void {
    const activity = after.activities.find((each) => activityOf(before, each.id) !== each);
    if (activity) this.current = activity.id;
    this.time = undefined;
    if (after.activities !== before.activities) this.step = 'activities';
    else if (after.scene !== before.scene) this.step = 'scene';
  }

  /** Another answer is there than people have worked on so far. */
  begin(start: Start): void {
    const { step, current, place } = this.#resumed ?? start;
    this.#resumed = undefined;
    this.step = step;
    this.current = current;
    this.startsAtVideo = place === 'play';
    this.left = place === 'play' ? 'description' : place;
    this.time = this.preview = this.refusal = undefined;
    this.#index = 0;
  }

  /** What a draft keeps of it, JSON. @param isTyping the focus is in a field, else it comes back to the video */
  kept(isTyping: boolean): object {
    const { numbers, step, current, left } = this;
    return { numbers: numbers.kept, at: { step, current, place: isTyping ? left : 'play' } };
  }

  /** @param kept what a draft has kept, which may be anything */
  resume(kept: unknown): void {
    const { numbers, at } = Object(kept) as { readonly numbers?: unknown; readonly at?: unknown };
    this.numbers.resume(numbers);
    if (isStart(at)) this.#resumed = at;
  }

  /** Another task. */
  startOver(): void {
    this.pointed = this.time = this.preview = this.refusal = undefined;
    this.pointedBeside = [];
    this.numbers.startOver();
  }
}

function isStart(at: unknown): at is Start {
  const { step, place } = Object(at) as Partial<Start>;
  return (step === 'activities' || step === 'scene') && typeof place === 'string';
}
