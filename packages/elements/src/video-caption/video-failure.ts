import type { Mismatch } from '@gt-elements/core/schema/read.js';
import { sourcesOf, type VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import type { PlayerFailure, PlayerFailureReason } from '@gt-elements/ui/player/player.js';
import type { Region } from './video-action.js';

const failures = {
  address: 'failed-address',
  blocked: 'failed-blocked',
  missing: 'failed-missing',
  refused: 'failed-refused',
  status: 'failed-status',
  network: 'failed-network',
  decode: 'failed-decode',
  unsupported: 'failed-unsupported',
  script: 'failed-script',
  unknown: 'failed-unknown',
} as const satisfies Readonly<Record<PlayerFailureReason, string>>;

/** Why the video is not there. */
export function reasonText(t: Region['t'], { reason, detail }: PlayerFailure): string {
  return t.find(failures[reason], { detail: detail || '?' }) ?? reason;
}

/** That nothing is lost, and what helps. */
export function comfortText(t: Region['t'], { reason }: PlayerFailure): string {
  return t(/refused|script|unknown/.test(reason) ? 'reload' : 'workKept');
}

export function failureText(t: Region['t'], failure: PlayerFailure): string {
  return `${reasonText(t, failure)} ${comfortText(t, failure)}`;
}

/** What only the author can mend is shown to the author, too. */
const authors: readonly PlayerFailureReason[] = ['address', 'blocked', 'missing', 'unsupported', 'decode'];

export function authorsMismatch({ reason }: PlayerFailure, config: VideoConfig): Mismatch | undefined {
  if (!authors.includes(reason)) return undefined;
  const expected = 'the address of a video that this page and this browser may play';
  return { path: '', received: addressesOf(config), expected };
}

/** Tells the page of what is not the author's, so that it may do something about it: sign a new address. */
export function tellFailure(host: HTMLElement, failure: PlayerFailure, config: VideoConfig): void {
  if (authors.includes(failure.reason)) return;
  const received = addressesOf(config);
  const message = `The video can’t be had: ${failure.reason} ${failure.detail}`.trim();
  const detail = { code: 'media-failed', property: 'src', received, expected: 'a video that can be had', message };
  host.dispatchEvent(new CustomEvent('gt-error', { detail, bubbles: true, composed: true }));
}

function addressesOf(config: VideoConfig): string {
  return sourcesOf(config)
    .map(({ src }) => withoutQuery(src))
    .join(', ');
}
