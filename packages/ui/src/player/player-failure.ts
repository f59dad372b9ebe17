import { whyFailed } from '../media-source/media-failure.js';
import type { PolicyReport } from '../media-source/policy-report.js';
import type { PlayerFailure, PlayerFailureReason, VideoSource } from './player-props.js';

/**
 * An element says little of why it failed: asks for the address once more, by a plain GET.
 * @param code of the element's own error; 3: it was had, but is broken
 */
export async function whyPlayerFailed(
  { src, type = '' }: VideoSource,
  code: number,
  report: PolicyReport,
  signal: AbortSignal,
): Promise<PlayerFailure> {
  if (code === MediaError.MEDIA_ERR_DECODE) return failure('decode', type);
  const { reason, detail } = await whyFailed(src, report, signal);
  // it is there, so the way was interrupted, or what is there can't be shown
  if (reason === 'format') {
    return code === MediaError.MEDIA_ERR_NETWORK ? failure('network') : failure('unsupported', type || detail);
  }
  return failure(reason, detail);
}

export function failure(reason: PlayerFailureReason, detail = ''): PlayerFailure {
  // a server in trouble is on the way to the video, as the network is; one that answers no will do so again
  const isInTrouble = reason === 'status' && /^(?:5|408|429)/.test(detail);
  return { reason, detail, canRetry: reason === 'network' || reason === 'script' || isInTrouble };
}
