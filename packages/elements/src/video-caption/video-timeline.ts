import { derived } from '@gt-elements/core/task/derived.js';
import { remembered } from '@gt-elements/core/task/remembered.js';
import type { ActivityView, VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import type { PlayerState } from '@gt-elements/ui/player/player.js';
import {
  Timeline,
  type TimelinePin,
  type TimelineSegment,
  type TimelineView,
  type TimelineWords,
} from '@gt-elements/ui/timeline/timeline.js';
import type { PinnedPlace, Placing } from '@gt-elements/ui/review/placing.js';
import type { ReactiveControllerHost } from 'lit';
import { nameOf } from './announcements.js';
import type { Region } from './video-action.js';
import type { VideoControl } from './video-control.js';
import type { VideoSession } from './video-session.js';

/** The timeline of an element: what happens in it goes to the control and the session, what it shows comes from them. */
export function createTimeline(
  host: ReactiveControllerHost,
  session: VideoSession,
  control: () => VideoControl,
  onView: (view: TimelineView) => void,
): Timeline {
  return new Timeline(host, {
    onSeek: (to) => control().act({ type: 'seek', to }),
    onSelect: (key) => control().open(key, undefined, 'timeline'),
    onEdge: (key, edge, time, phase) => control().drags.edge(key, edge, time, phase),
    onMove: (key, time, phase) => control().drags.move(key, time, phase),
    onCreate: (from, to) => control().act({ type: 'draw', from, to }),
    onGap: (at) => control().act({ type: 'fill', at }),
    onHover: (key) => {
      session.pointed = key;
      host.requestUpdate();
    },
    onView: (view) => {
      onView(view);
      const { isFit, canZoomIn, canZoomOut } = view;
      const before = session.scale;
      session.scale = { isFit, canZoomIn, canZoomOut };
      const isSame = before?.isFit === isFit && before.canZoomIn === canZoomIn && before.canZoomOut === canZoomOut;
      if (!isSame) queueMicrotask(() => host.requestUpdate());
    },
  });
}

export interface ShownTimeline extends Placing {
  readonly t: Region['t'];
  readonly view: VideoView;
  readonly session: VideoSession;
  readonly duration: number | undefined;
  readonly frameRate: number | undefined;
  readonly media: Pick<PlayerState, 'currentTime' | 'isPaused' | 'rate' | 'frameDuration'>;
  readonly readOnly: boolean;
  readonly waveform: HTMLElement | undefined;
  /** Another value whenever words may say something else. */
  readonly wording: number;
}

/** @returns what brings a timeline up to date, with as little work as the difference asks for */
export function createTimelineUpdate(timeline: Timeline): (shown: ShownTimeline) => void {
  let say: Region['t'];
  const wordsOf = derived((_wording: number): TimelineWords => {
    const t = say;
    return {
      segments: t('activities'),
      playhead: t('playhead'),
      start: ({ number }) => t('startOf', { number }),
      end: ({ number }) => t('endOf', { number }),
      range: ({ number, label, startTime, endTime }, start, end) => {
        const name = label || t('unnamed');
        if (end === undefined) return t('segmentOpen', { number, name, start });
        return startTime === endTime
          ? t('segmentInstant', { number, name, start })
          : t('segment', { number, name, start, end });
      },
      fill: (start, end) => t('fillGap', { start, end }),
    };
  });
  const segmentOf = remembered((activity: ActivityView, _wording: number): TimelineSegment => {
    const { id, number, colour, startTime, endTime, lane } = activity;
    return { key: id, number, colour, startTime, endTime, lane, label: nameOf(say, activity) };
  });
  const segmentsOf = derived((activities: readonly ActivityView[], wording: number) =>
    activities.map((each) => segmentOf(each, wording)),
  );
  const pinsOf = derived((places: readonly PinnedPlace[]) =>
    places.flatMap(({ target: { time }, kind }): TimelinePin[] => (time ? [{ ...time, kind }] : [])),
  );
  return ({ t, view, session, duration, frameRate, media, readOnly, takesPlaces, places, waveform, wording }) => {
    say = t;
    const { currentTime, isPaused, rate } = media;
    timeline.update({
      takesPlaces,
      pins: pinsOf(places),
      duration,
      segments: segmentsOf(view.activities, wording),
      lanes: Math.max(view.lanes, 1),
      media: { currentTime, isPaused, rate },
      words: wordsOf(wording),
      selected: session.current,
      emphasised: session.pointedBeside,
      gaps: view.gaps,
      readOnly,
      waveform,
      frameDuration: media.frameDuration ?? (frameRate === undefined ? undefined : 1 / frameRate),
    });
  };
}
