import type { PolicyReport } from './policy-report.js';

/** Why a picture or a video could not be had. */
export type MediaFailureReason =
  /** No address that can be loaded. */
  | 'address'
  /** The page's own policy does not allow it. */
  | 'blocked'
  /** There is nothing at the address (404, 410). */
  | 'missing'
  /** The server refuses: the address has expired, or needs a right that it does not carry (401, 403). */
  | 'refused'
  /** Any other answer that is no success. */
  | 'status'
  /** Something came that is nothing of the kind, or not one that can be shown here. */
  | 'format'
  /** Nothing could be reached at the address. */
  | 'network'
  /** There is an answer, but this page may not read what it says: expired, missing, or something else. */
  | 'unknown';

export interface MediaFailure {
  readonly reason: MediaFailureReason;
  /** The number of an answer, or the type of what came; else ''. */
  readonly detail: string;
}

/** The report of what was blocked may come after the element has failed. Milliseconds. */
const REPORT = 50;

/** An element only says that it could not show what it was given: asks for it once more, by a plain GET, to be told why. */
export async function whyFailed(address: string, report: PolicyReport, signal: AbortSignal): Promise<MediaFailure> {
  const why = await ask(address, signal);
  if (!report.hasBlocked) await new Promise((resolve) => setTimeout(resolve, REPORT));
  if (report.hasBlocked) return failure('blocked');
  // nobody was let out to ask
  return report.hasMuted ? failure('unknown') : why;
}

async function ask(address: string, signal: AbortSignal): Promise<MediaFailure> {
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) return failure('address');
  if (url.protocol === 'data:') return failure('format');
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    // who is not waited for any more: one engine tells of that by its promise
    response.body?.cancel().catch(() => undefined);
    const { status } = response;
    if (response.ok) return failure('format', response.headers.get('content-type') ?? '');
    if (status === 401 || status === 403) return failure('refused', String(status));
    return failure(status === 404 || status === 410 ? 'missing' : 'status', String(status));
  } catch {
    if (url.protocol === 'blob:') return failure('missing');
    return failure((await answersAtAll(url, signal)) ? 'unknown' : 'network');
  }
}

function failure(reason: MediaFailureReason, detail = ''): MediaFailure {
  return { reason, detail };
}

/** Whether something is there can be asked blindly where its answer may not be read. */
async function answersAtAll(url: URL, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal, mode: 'no-cors', credentials: 'omit' });
    response.body?.cancel().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
