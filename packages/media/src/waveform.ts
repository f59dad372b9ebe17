import type { DrawnWaveform, WaveformDrawing, WaveformPort } from '@gt-elements/ui/ports/waveform-port.js';
import WaveSurfer from 'wavesurfer.js';
import { decodeAudio } from './decode-audio.js';
import { waveformError } from './waveform-error.js';

/**
 * Waveforms by wavesurfer.js, which only draws: it is never given a medium, which would cost a tenth of a second each.
 *
 * @param nonce for its one style sheet; without it the page's policy may be told of a sheet that it has kept out
 */
export function createWaveformPort(nonce = pageNonce()): WaveformPort {
  return { draw: (container, waveform) => draw(container, waveform, nonce), decode: decodeAudio };
}

function draw(
  container: HTMLElement,
  { channels, duration }: DrawnWaveform,
  nonce: string | undefined,
): WaveformDrawing {
  let drawn: WaveSurfer;
  try {
    drawn = WaveSurfer.create({
      container,
      // drawn to both sides of the middle: one channel is its own mirror
      peaks: channels.length > 1 ? channels.slice(0, 2) : [channels[0]!, channels[0]!],
      duration,
      height: 'auto',
      waveColor: getComputedStyle(container).color,
      progressColor: getComputedStyle(container).color,
      cursorWidth: 0,
      interact: false,
      hideScrollbar: true,
      autoScroll: false,
      autoCenter: false,
      fillParent: false,
      normalize: true,
      ...(nonce ? { cspNonce: nonce } : {}),
    });
  } catch (cause) {
    container.replaceChildren();
    // it writes markup from strings
    throw waveformError('blocked', cause);
  }
  keepStyled(drawn.getWrapper().getRootNode() as ShadowRoot);
  let [isReady, wanted] = [false, undefined as (() => void) | undefined];
  drawn.once('ready', () => {
    isReady = true;
    wanted?.();
  });
  let scale = 0;
  return {
    setView(start, pixelsPerSecond) {
      wanted = () => {
        if (pixelsPerSecond !== scale) drawn.zoom(pixelsPerSecond);
        scale = pixelsPerSecond;
        drawn.setScroll(start * pixelsPerSecond);
      };
      if (isReady) wanted();
    },
    dispose() {
      drawn.destroy();
    },
  };
}

/** A policy on styles is about what stands in the page: what is constructed is none of its business. */
function keepStyled(root: ShadowRoot): void {
  const written = root.querySelector('style');
  if (!written || written.sheet) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(written.textContent);
  root.adoptedStyleSheets = [sheet];
}

/** That of the page's scripts: a page that asks for one has as a rule the same for its styles. */
function pageNonce(): string | undefined {
  return [...document.scripts].find(({ nonce }) => nonce)?.nonce;
}
