import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import type { MediaFailureReason } from '../media-source/media-failure.js';

export interface VideoSource {
  readonly src: string;
  /** A MIME type, with codecs where they are known. */
  readonly type?: string | undefined;
}

export interface PlayerProps {
  /** The same video in several ways, the best first. None: nothing is shown. */
  readonly sources: readonly VideoSource[];
  /** The accessible name of the video. */
  readonly label: string;
  /** Shown until the first frame is. An address. */
  readonly poster?: string | undefined;
  /** Only where an author asks for it: without the server's leave nothing would be played at all. */
  readonly crossOrigin?: 'anonymous' | 'use-credentials' | undefined;
  /** In frames a second, from the author: how far a step goes where the browser does not tell its frames. */
  readonly frameRate?: number | undefined;
  /** Where to begin once there is something to be seen. Seconds. */
  readonly startAt?: number | undefined;
}

/** Why a video can't be had or shown. Those of pictures, and: */
export type PlayerFailureReason =
  | Exclude<MediaFailureReason, 'format'>
  /** It is broken somewhere: what comes before the place can still be watched after a reload. */
  | 'decode'
  /** This browser can't show what came. `detail` names the type. */
  | 'unsupported'
  /** It comes in pieces, and what plays those can't be had. `detail`: for the author of the page. */
  | 'script';

export interface PlayerFailure {
  readonly reason: PlayerFailureReason;
  /** The number of an answer, the type of what came, or words for the author of the page; else ''. */
  readonly detail: string;
  /** Trying again may help: nothing but the way there was wrong. */
  readonly canRetry: boolean;
}

/** What the medium does, as it was told by it. */
export interface PlayerState {
  readonly kind: 'none' | 'loading' | 'ready' | 'failed';
  readonly failure?: PlayerFailure | undefined;
  /** Seconds. `undefined` while it is not known, or has no end. */
  readonly duration: number | undefined;
  /** Pixels as it is shown, turned where it was recorded so. 0 while they are not known. */
  readonly width: number;
  readonly height: number;
  /** Seconds. */
  readonly currentTime: number;
  /** It stands still: paused, waiting for data, seeking, ended or failed. */
  readonly isPaused: boolean;
  /** It plays as soon as it can. */
  readonly isPlayWanted: boolean;
  readonly isSeeking: boolean;
  readonly isEnded: boolean;
  /** Seconds of the medium in a second. */
  readonly rate: number;
  /** 0–1 */
  readonly volume: number;
  readonly isMuted: boolean;
  /** What is played over and over. */
  readonly loop: TimeRange | undefined;
  /** The browser tells which frame is on screen. Else a step goes by the author's frame rate, or by a thirtieth of a second. */
  readonly knowsFrames: boolean;
  /** How long a frame lasts, the shortest that was seen. Seconds; `undefined` where nothing was played yet. */
  readonly frameDuration: number | undefined;
}

export interface PlayerCallbacks {
  /** Anything but the time has changed, or the time by a leap. */
  onState(state: PlayerState): void;
  /** The time went on; a few times a second while it plays. Seconds. */
  onTime?(currentTime: number): void;
}
