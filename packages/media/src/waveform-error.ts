import type { NoWaveform, WaveformError } from '@gt-elements/ui/ports/waveform-port.js';

export function waveformError(reason: NoWaveform, cause?: unknown): WaveformError {
  const error = new Error(`There is no waveform: ${reason}.`, { cause });
  return Object.assign(error, { name: 'WaveformError' as const, reason });
}
