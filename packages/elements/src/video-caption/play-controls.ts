import { frameAt } from '@gt-elements/core/time/frames.js';
import type { TimeRange } from '@gt-elements/core/time/time-range.js';
import { derived } from '@gt-elements/core/task/derived.js';
import { LEAP, renderPlayerControls, type PlayerWords } from '@gt-elements/ui/player/player-controls.js';
import type { Player } from '@gt-elements/ui/player/player.js';
import { html, nothing, render } from 'lit';
import type { Region } from './video-action.js';

export interface ShownControls {
  readonly t: Region['t'];
  readonly player: Player;
  /** What may be played over and over. */
  readonly range: TimeRange | undefined;
  readonly frameRate: number | undefined;
  keysOf(id: string): string | undefined;
  /** Another value whenever words may say something else. */
  readonly wording: unknown;
}

/**
 * What plays the video, in an element of its own: so that the time it shows goes on without a rendering of all the rest.
 */
export class PlayControls {
  readonly element = Object.assign(document.createElement('div'), { className: 'vc-controls' });
  #given: ShownControls | undefined;

  constructor() {
    let isPressed = false;
    const { element } = this;
    element.addEventListener('pointerdown', () => (isPressed = true));
    element.addEventListener('keydown', () => (isPressed = false));
    // letters go through the list that has the focus: who has chosen by a press goes on marking
    element.addEventListener('change', () => isPressed && element.querySelector('button')?.focus(), { capture: true });
  }

  readonly #words = derived((_wording: unknown): PlayerWords => wordsOf(this.#given!));

  show(given: ShownControls): void {
    this.#given = given;
    const { t, player, range, frameRate, wording } = given;
    const words = this.#words(wording);
    const frame = frameRate === undefined ? undefined : frameNumber(player, frameRate);
    render(
      [
        renderPlayerControls({ player, words, range }),
        frame === undefined ? nothing : html`<span class="small muted numeric">${t('frameNumber', { frame })}</span>`,
      ],
      this.element,
    );
  }
}

/** At the very end the last one is seen, though some browsers say that none is. */
function frameNumber(player: Player, frameRate: number): number {
  const { duration = Infinity } = player.state;
  return frameAt(Math.min(player.frameTime(), duration - 0.5 / frameRate), frameRate);
}

function wordsOf({ t, keysOf }: ShownControls): PlayerWords {
  const withKeys = (id: string, action: string) => {
    const keys = keysOf(id);
    return keys ? t('actionWithKeys', { action, keys }) : action;
  };
  return {
    controls: t('controls'),
    play: withKeys('toggle', t('play')),
    pause: withKeys('toggle', t('pause')),
    frameBack: withKeys('frameBack', t('frameBack')),
    frameOn: withKeys('frameOn', t('frameOn')),
    back: withKeys('back2', t('back', { seconds: LEAP })),
    on: withKeys('on2', t('on', { seconds: LEAP })),
    rate: t('speed'),
    mute: withKeys('mute', t('mute')),
    volume: t('volume'),
    loop: withKeys('loop', t('loop')),
    times: (rate) => t('speedValue', { rate }),
    position: (time, duration) => t('timeOf', { time, duration }),
  };
}
