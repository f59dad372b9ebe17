/**
 * What a timeline knows of the waveform under it. What draws it is large, so it lives in another script, and everything
 * goes on where it can't be had.
 */
export interface WaveformPort {
  /**
   * Draws a waveform that fills an element, in the colour of the text there.
   *
   * @param container as high as the waveform is to be; it may still be outside of the page
   * @throws WaveformError where the page does not let it be drawn: it must say why there is none
   */
  draw(container: HTMLElement, waveform: DrawnWaveform): WaveformDrawing;
  /**
   * How loud the sound of a file is, from the file itself, which is loaded and decoded whole, once.
   * @throws WaveformError why not; the signal's reason
   */
  decode(src: string, limits: DecodeLimits): Promise<DecodedSound>;
}

export interface DrawnWaveform {
  /** From −1 to 1, all of a length, which spans the duration. */
  readonly channels: readonly Float32Array[];
  /** Seconds. */
  readonly duration: number;
}

export interface WaveformDrawing {
  /** What is seen of it. @param start seconds, at the left edge of the container */
  setView(start: number, pixelsPerSecond: number): void;
  /** Takes it away. */
  dispose(): void;
}

export interface DecodeLimits {
  /** Of the medium, as the player knows it. Seconds. */
  readonly duration: number;
  readonly signal: AbortSignal;
}

export interface DecodedSound {
  readonly channels: readonly Float32Array[];
  /** Seconds. */
  readonly duration: number;
}

/** Larger or longer ones are not decoded: that could be the end of the tab. Bytes and seconds. */
export const MOST_DECODED_BYTES = 64 * 1024 * 1024;
export const MOST_DECODED_SECONDS = 600;

/** Why there is no waveform. */
export type NoWaveform =
  | 'too-large'
  | 'too-long'
  | 'no-audio'
  /** Its server does not let this page read it, or can't be reached. */
  | 'no-cors'
  /** The page's policy or its Trusted Types are against it. */
  | 'blocked'
  /** What draws it can't be had. */
  | 'missing'
  | 'failed';

/** Known by its name: what throws it may be another script. */
export interface WaveformError extends Error {
  readonly name: 'WaveformError';
  readonly reason: NoWaveform;
}

/** Why there is no waveform, of whatever was thrown. */
export function whyNoWaveform(thrown: unknown): NoWaveform {
  return thrown instanceof Error && thrown.name === 'WaveformError' ? (thrown as WaveformError).reason : 'failed';
}
