import { whyFailed } from '../picture/picture-failure.js';
import type { PlayerFailure, PlayerFailureReason, VideoSource } from './player-props.js';

/** The report of what was blocked may come after the element has failed. Milliseconds. */
const REPORT = 50;

/** What the page's own policy has to say of an address, while this listens. */
export class PolicyReport {
  hasBlocked = false;
  hasMuted = false;

  /** @param byScript a script asks for what is at the address, and hands it over in a blob */
  constructor(src: string, byScript: boolean, signal: AbortSignal) {
    const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    const onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      // of an address elsewhere a browser may tell no more than whose it is
      if (disposition !== 'enforce' || !blockedURI) return;
      const isAsked = address.startsWith(blockedURI);
      if (effectiveDirective === 'media-src' && (isAsked || (byScript && blockedURI === 'blob')))
        this.hasBlocked = true;
      if (effectiveDirective !== 'connect-src' || !isAsked) return;
      if (byScript) this.hasBlocked = true;
      else this.hasMuted = true;
    };
    document.addEventListener('securitypolicyviolation', onViolation, { signal });
  }
}

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
  const { reason, detail } = await whyFailed(src, signal);
  if (!report.hasBlocked) await new Promise((resolve) => setTimeout(resolve, REPORT));
  if (report.hasBlocked) return failure('blocked');
  // nobody was let out to ask
  if (report.hasMuted) return failure('unknown');
  // it is there, so the way was interrupted, or what is there can't be shown
  if (reason === 'format') {
    return code === MediaError.MEDIA_ERR_NETWORK ? failure('network') : failure('unsupported', type || detail);
  }
  return failure(reason, detail);
}

export function failure(reason: PlayerFailureReason, detail = ''): PlayerFailure {
  // a server in trouble is on the way to the video, as the network is; one that answers no will do so again
  const isInTrouble = reason === 'status' && /^(?:5|408|429)/.test(detail);
  return { reason, detail, canRetry: reason === 'network' || isInTrouble };
}
