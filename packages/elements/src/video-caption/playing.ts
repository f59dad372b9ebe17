import { lastMoment } from '@gt-elements/core/time/time-range.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { activityOf, type VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { FASTEST, SLOWEST, type Player } from '@gt-elements/ui/player/player.js';
import type { Timeline } from '@gt-elements/ui/timeline/timeline.js';
import type { PlayAction, Region } from './video-action.js';
import type { VideoSession } from './video-session.js';

/** What the keys go through; a list offers the same. */
export const RATES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 8, 16];

export interface Playing {
  readonly t: Region['t'];
  readonly player: Player;
  readonly timeline: Timeline;
  readonly document: VideoDocument;
  readonly config: VideoConfig;
  readonly session: VideoSession;
}

/** Does with the video what was asked for. @returns what is to be said about it; '' for nothing */
export function playing(action: PlayAction, { t, player, timeline, document, config, session }: Playing): string {
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
    case 'volume':
      player.volume = action.to;
      player.isMuted = action.to === 0;
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
    case 'rate':
      return setRate(t, player, action.to);
    case 'faster': {
      const next =
        action.by > 0 ? RATES.find((each) => each > state.rate) : RATES.findLast((each) => each < state.rate);
      return next === undefined ? '' : setRate(t, player, next);
    }
    case 'play-from': {
      const activity = activityOf(document, action.activity);
      if (activity) player.playFrom(activity.startTime);
      return '';
    }
    case 'loop':
      return loop(action.activity, { t, player, document, config, session });
    case 'zoom':
      if (action.to === 'in') timeline.zoomIn();
      else if (action.to === 'out') timeline.zoomOut();
      else timeline.showAll();
      return '';
  }
}

function setRate(t: Region['t'], player: Player, to: number): string {
  player.rate = Math.min(Math.max(to, SLOWEST), FASTEST);
  return t('nowRate', { rate: to });
}

function loop(id: string, { t, player, document, config, session }: Omit<Playing, 'timeline'>): string {
  const index = document.activities.findIndex((each) => each.id === id);
  const activity = document.activities[index];
  const isOn = session.looped !== id && activity !== undefined;
  session.looped = isOn ? id : undefined;
  if (!isOn) {
    player.loop = undefined;
    return t('nowNoLoop');
  }
  const { startTime, endTime = lastMoment(config.video?.duration) } = activity;
  player.loop = { startTime, endTime };
  player.seek(startTime);
  player.play();
  return t('nowLoops', { number: index + 1 });
}
