import { lastMoment, type TimeRange } from '@gt-elements/core/time/time-range.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { activityOf, type Activity, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { RATES } from '@gt-elements/ui/player/player-controls.js';
import type { Player } from '@gt-elements/ui/player/player.js';
import type { Timeline } from '@gt-elements/ui/timeline/timeline.js';
import type { PlayAction, Region } from './video-action.js';

export interface Playing {
  readonly t: Region['t'];
  readonly player: Player;
  readonly timeline: Timeline;
  readonly document: VideoDocument;
  readonly config: VideoConfig;
}

/** Does with the video what was asked for. @returns what is to be said about it; '' for nothing */
export function playing(action: PlayAction, { t, player, timeline, document, config }: Playing): string {
  const { state } = player;
  switch (action.type) {
    case 'toggle':
      player.toggle();
      return '';
    case 'retry':
      player.retry();
      return '';
    case 'mute':
      player.isMuted = !state.isMuted;
      return '';
    case 'skip':
      // from where it is going to be, so that quick presses add up
      player.seek(state.currentTime + action.by);
      return '';
    case 'seek':
      player.seek(action.to);
      return '';
    case 'frames':
      player.step(action.by);
      return '';
    case 'faster': {
      const next =
        action.by > 0 ? RATES.find((each) => each > state.rate) : RATES.findLast((each) => each < state.rate);
      if (next === undefined) return '';
      player.rate = next;
      return t('nowRate', { rate: next });
    }
    case 'play-from': {
      const activity = activityOf(document, action.activity);
      if (activity) player.playFrom(activity.startTime);
      return '';
    }
    case 'loop':
      return loop(action.activity, { t, player, document, config });
    case 'zoom':
      if (action.to === 'in') timeline.zoomIn();
      else if (action.to === 'out') timeline.zoomOut();
      else timeline.showAll();
      return '';
  }
}

/** What an activity covers; one that goes on, to the end. */
export function rangeOf(activity: Activity, { video }: VideoConfig): TimeRange {
  return { startTime: activity.startTime, endTime: activity.endTime ?? lastMoment(video?.duration) };
}

function loop(id: string, { t, player, document, config }: Omit<Playing, 'timeline'>): string {
  const activity = activityOf(document, id);
  if (!activity || player.state.loop) {
    player.loop = undefined;
    return t('nowNoLoop');
  }
  player.repeat(rangeOf(activity, config));
  return t('nowLoops', { number: document.activities.indexOf(activity) + 1 });
}
