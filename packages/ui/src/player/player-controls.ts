import { formatTime } from '@gt-elements/core/time/time-text.js';
import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon, type Icon } from '../frame/icons.js';
import { back, frameBack, frameOn, loop, loud, muted, on, pause, play } from './player-icons.js';
import { FASTEST, SLOWEST, type Player } from './player.js';

/** Seconds that *Back* and *On* leap. */
export const LEAP = 2;
/** What is offered; others can be set by keys. Seconds of the medium in a second. */
export const RATES: readonly number[] = [SLOWEST, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 8, FASTEST];

/** What the controls are called. With the keys that do the same, where there are any: `Play (Space)`. */
export interface PlayerWords {
  /** The accessible name of them all. */
  readonly controls: string;
  readonly play: string;
  readonly pause: string;
  readonly frameBack: string;
  readonly frameOn: string;
  readonly back: string;
  readonly on: string;
  readonly rate: string;
  readonly mute: string;
  readonly volume: string;
  readonly loop: string;
  /** `1.5×`, in the reader's language. */
  times(rate: number): string;
  /** The time and how long all is, for a screen reader. */
  position(time: string, duration: string): string;
}

export interface PlayerControls {
  readonly player: Player;
  readonly words: PlayerWords;
  /** What *Loop* would repeat: without one it can't be pressed. */
  readonly range?: TimeRange | undefined;
  /** How precisely times are shown. Default: 2. */
  readonly decimals?: 0 | 1 | 2 | 3;
}

/**
 * A row of controls for a player. To be rendered again whenever that tells its state or time. Nothing is shown as done
 * before the medium says that it is.
 */
export function renderPlayerControls({ player, words, range, decimals = 2 }: PlayerControls): TemplateResult {
  const { kind, duration, currentTime, isPlayWanted, rate, isMuted, volume, loop: repeated } = player.state;
  const isOff = kind !== 'ready';
  const button = (icon: Icon, label: string, act: () => void, isPressed?: boolean, isDisabled = isOff) =>
    html`<button
      type="button"
      class="quiet icon-only"
      aria-label=${label}
      title=${label}
      aria-pressed=${isPressed === undefined ? nothing : String(isPressed)}
      aria-disabled=${String(isDisabled)}
      @click=${() => !isDisabled && act()}
    >
      ${renderIcon(icon)}
    </button>`;
  const hours = (duration ?? 0) >= 3600;
  const time = formatTime(currentTime, { decimals, hours });
  const whole = duration === undefined ? '–' : formatTime(duration, { decimals, hours });
  const rates = RATES.includes(rate) ? RATES : [...RATES, rate].sort((a, b) => a - b);
  return html`<div class="player-controls" role="group" aria-label=${words.controls} dir="ltr">
    ${button(isPlayWanted ? pause : play, isPlayWanted ? words.pause : words.play, () => player.toggle())}
    ${button(frameBack, words.frameBack, () => player.step(-1))} ${button(frameOn, words.frameOn, () => player.step(1))}
    ${button(back, words.back, () => player.seek(player.state.currentTime - LEAP))}
    ${button(on, words.on, () => player.seek(player.state.currentTime + LEAP))}
    <span class="player-time numeric">
      <span class="visually-hidden">${words.position(time, whole)}</span>
      <span aria-hidden="true"><b>${time}</b> / ${whole}</span>
    </span>
    <select
      class="player-rate quiet"
      aria-label=${words.rate}
      title=${words.rate}
      .value=${String(rate)}
      @change=${(event: Event) => {
        event.stopPropagation();
        player.rate = Number((event.target as HTMLSelectElement).value);
      }}
      @input=${(event: Event) => event.stopPropagation()}
    >
      ${rates.map((each) => html`<option value=${each} ?selected=${each === rate}>${words.times(each)}</option>`)}
    </select>
    ${button(isMuted || volume === 0 ? muted : loud, words.mute, () => (player.isMuted = !isMuted), isMuted, false)}
    <input
      class="player-volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label=${words.volume}
      title=${words.volume}
      .value=${String(volume)}
      @input=${(event: Event) => {
        event.stopPropagation();
        player.volume = Number((event.target as HTMLInputElement).value);
      }}
      @change=${(event: Event) => event.stopPropagation()}
    />
    ${button(
      loop,
      words.loop,
      () => (range && !repeated ? player.repeat(range) : (player.loop = undefined)),
      repeated !== undefined,
      isOff || (!range && !repeated),
    )}
  </div>`;
}
