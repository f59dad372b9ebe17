import { frameAt } from '@gt-elements/core/time/frames.js';
import { formatTime } from '@gt-elements/core/time/time-text.js';
import type { Region } from './video-action.js';

export interface ClockReading {
  readonly t: Region['t'];
  readonly time: number;
  readonly duration: number | undefined;
  readonly frameRate: number | undefined;
}

/** Where the video is, in digits: written by hand, since a rendering for each of them would be work all the time. */
export class Clock {
  readonly element = Object.assign(document.createElement('span'), { className: 'vc-clock numeric' });

  show({ t, time, duration, frameRate }: ClockReading): void {
    const hours = (duration ?? 0) >= 3600;
    const at = formatTime(time, { decimals: 2, hours });
    const text =
      duration === undefined ? at : t('timeOf', { time: at, duration: formatTime(duration, { decimals: 2, hours }) });
    const frame = frameRate === undefined ? undefined : t('frameNumber', { frame: frameAt(time, frameRate) });
    const shown = frame === undefined ? text : `${text} · ${frame}`;
    if (this.element.textContent !== shown) this.element.textContent = shown;
  }
}
