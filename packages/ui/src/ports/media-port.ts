import type { VideoPort } from './video-port.js';
import type { WaveformPort } from './waveform-port.js';

/** What a further script provides to elements that show a video. */
export interface MediaPort {
  readonly video: VideoPort;
  readonly waveform: WaveformPort;
}
