import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';
import { holdPageStyles } from './page-styles.js';
import { createVideoPort, type LoadStreaming } from './video.js';
import { createWaveformPort } from './waveform.js';

/**
 * Player and waveform.
 *
 * @param loadStreaming loads the whole library, for videos that come in pieces
 * @param nonce of the script that this stands in, where that is known; else one of the page's is taken
 * @throws Error it can't be had
 */
export async function createMediaPort(loadStreaming: LoadStreaming, nonce?: string): Promise<MediaPort> {
  const { default: core } = await holdPageStyles(() => import('video.js/core.es.js'));
  // people are told what it has to say; no page has this part of it by itself, whose log it would be, too
  core.log.level('off');
  return { video: createVideoPort(core, loadStreaming), waveform: createWaveformPort(nonce) };
}
