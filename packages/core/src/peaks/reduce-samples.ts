/** Pieces a second: finer than anybody zooms, and 30,000 numbers for ten minutes. */
export const PEAKS_PER_SECOND = 50;

/**
 * What lies furthest from silence in each of equal pieces of a sound.
 * @param samples from −1 to 1 (louder ones count as 1)
 */
export function reduceSamples(samples: Float32Array, sampleRate: number): Float32Array {
  const length = Math.max(1, Math.ceil((samples.length * PEAKS_PER_SECOND) / sampleRate));
  const peaks = new Float32Array(length);
  for (let piece = 0; piece < length; piece++) {
    const end = Math.min(samples.length, Math.round(((piece + 1) * sampleRate) / PEAKS_PER_SECOND));
    let furthest = 0;
    for (let at = Math.round((piece * sampleRate) / PEAKS_PER_SECOND); at < end; at++) {
      if (Math.abs(samples[at]!) > Math.abs(furthest)) furthest = samples[at]!;
    }
    peaks[piece] = Math.max(-1, Math.min(1, furthest));
  }
  return peaks;
}
