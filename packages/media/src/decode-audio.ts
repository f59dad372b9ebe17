import { reduceSamples } from '@gt-elements/core/peaks/reduce-samples.js';
import type { DecodedSound, DecodeLimits } from '@gt-elements/ui/ports/waveform-port.js';
import { waveformError } from './waveform-error.js';

/** Bytes and seconds, as in ui's port, of which only the types are known here. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_SECONDS = 600;
/**
 * So ten minutes of two channels are 38 MB. It saves nothing while a browser decodes: Chromium then takes up to 700 MB,
 * and more than the 10 minutes it must not be. Samples a second.
 */
const SAMPLE_RATE = 8000;
/** The page's report of what it has blocked may come after that has failed. Milliseconds. */
const REPORT = 50;

/**
 * Loads a file whole and decodes its sound: pieces of a file can't be decoded. Nothing that a server has not agreed to: a
 * plain GET, without credentials of another origin.
 *
 * @throws WaveformError why there is none; the signal's reason
 */
export async function decodeAudio(src: string, { duration, signal }: DecodeLimits): Promise<DecodedSound> {
  if (!(duration <= MOST_SECONDS)) throw waveformError('too-long');
  const bytes = await load(src, signal);
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
  let decoded: AudioBuffer;
  try {
    decoded = await context.decodeAudioData(bytes);
  } catch (cause) {
    // browsers say the same of a file without sound and of one that they can't decode
    throw waveformError('no-audio', cause);
  }
  signal.throwIfAborted();
  if (decoded.duration > MOST_SECONDS) throw waveformError('too-long');
  const channels = Array.from({ length: Math.min(decoded.numberOfChannels, 2) }, (_, channel) =>
    reduceSamples(decoded.getChannelData(channel), decoded.sampleRate),
  );
  return { channels, duration: decoded.duration };
}

/** Reads as it comes, so that what says nothing of its size is given up in time. */
async function load(src: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const going = new AbortController();
  const either = AbortSignal.any([signal, going.signal]);
  const isBlocked = listenForBlocked(src, either);
  const response = await fetch(src, { signal: either, credentials: 'same-origin' }).catch(async (cause: unknown) => {
    if (!isBlocked()) await new Promise((resolve) => setTimeout(resolve, REPORT));
    going.abort();
    signal.throwIfAborted();
    throw waveformError(isBlocked() ? 'blocked' : 'no-cors', cause);
  });
  const giveUp = (reason: 'failed' | 'too-large') => {
    going.abort();
    return waveformError(reason);
  };
  if (!response.ok || !response.body) throw giveUp('failed');
  if (Number(response.headers.get('content-length')) > MOST_BYTES) throw giveUp('too-large');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    size += next.value.byteLength;
    if (size > MOST_BYTES) throw giveUp('too-large');
  }
  going.abort();
  return new Blob(pieces).arrayBuffer();
}

/** @returns whether the page's own policy has kept scripts from an address since */
function listenForBlocked(src: string, signal: AbortSignal): () => boolean {
  const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
  let isBlocked = false;
  const onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition !== 'enforce' || effectiveDirective !== 'connect-src') return;
    // of an address elsewhere a browser may tell no more than whose it is
    if (blockedURI && address.startsWith(blockedURI)) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', onViolation, { signal });
  return () => isBlocked;
}
