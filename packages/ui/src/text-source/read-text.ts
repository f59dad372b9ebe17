/** A text is at most this long. Bytes, as they come; enough for 500,000 characters of any script. */
export const MOST_BYTES = 2_000_000;

/** A load ends when nothing has come for so long. Milliseconds. */
export const PATIENCE = 30_000;

/** Why a text could not be had. */
export type TextFailureReason =
  /** No address that can be loaded. */
  | 'address'
  /** More than {@link MOST_BYTES}. */
  | 'size'
  /** Its bytes are not what its encoding allows, or nobody knows that encoding. */
  | 'encoding'
  /** There is nothing in it. */
  | 'empty'
  /** The server is there, but does not let this page read from it. */
  | 'origin'
  /** Nothing could be reached at the address. */
  | 'network'
  /** The server refuses: the address has expired, or needs a right that it does not carry (401, 403). */
  | 'refused'
  /** There is nothing at the address (404, 410). */
  | 'missing'
  /** Any other answer that is no success. */
  | 'status'
  /** Nothing came for {@link PATIENCE}. */
  | 'time';

export class TextFailure extends Error {
  /** @param detail the encoding's name, or the number of the answer */
  constructor(
    readonly reason: TextFailureReason,
    readonly detail = '',
  ) {
    super(detail ? `${reason} (${detail})` : reason);
  }
}

export interface ReadTextOptions {
  readonly signal: AbortSignal;
  /** Told as bytes come; `total` where the server says it. */
  onProgress?(loaded: number, total: number | undefined): void;
  /** Default: {@link PATIENCE}. */
  readonly patience?: number;
}

/**
 * Reads a text from an address: one plain GET, so that no server is asked for permission before (presigned addresses
 * allow nothing else), with cookies only for the page's own origin. A byte order mark says the encoding, else the
 * server's `charset`, else it is UTF-8; nothing is guessed, no wrong byte is replaced. The mark is no part of the text.
 * @throws TextFailure; what `signal` was aborted with
 */
export async function readText(address: string, options: ReadTextOptions): Promise<string> {
  const { signal, patience = PATIENCE } = options;
  const url = parsed(address);
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) throw new TextFailure('address');
  const inner = new AbortController();
  const stop = () => inner.abort(signal.reason);
  signal.throwIfAborted();
  signal.addEventListener('abort', stop, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => inner.abort(new TextFailure('time')), patience);
  };
  try {
    wait();
    const response = await request(url, inner.signal);
    return decode(await bytesOf(response, options, wait), response.headers.get('content-type') ?? '');
  } catch (error) {
    // an aborted request may complain in words of its own
    inner.signal.throwIfAborted();
    throw error instanceof TextFailure ? error : new TextFailure('network');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    inner.abort();
  }
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined;
  }
}

async function request(url: URL, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal, credentials: 'same-origin' });
  } catch {
    signal.throwIfAborted();
    throw new TextFailure((await answersAtAll(url, signal)) ? 'origin' : 'network');
  }
  const { status } = response;
  if (response.ok) return response;
  if (status === 401 || status === 403) throw new TextFailure('refused');
  throw status === 404 || status === 410 ? new TextFailure('missing') : new TextFailure('status', String(status));
}

/** A browser does not tell a page why it may not read; whether something is there at all can be asked blindly. */
async function answersAtAll(url: URL, signal: AbortSignal): Promise<boolean> {
  if (url.origin === location.origin || !/^http/.test(url.protocol)) return false;
  try {
    const response = await fetch(url, { signal, mode: 'no-cors', credentials: 'omit' });
    void response.body?.cancel();
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

async function bytesOf(response: Response, { onProgress }: ReadTextOptions, wait: () => void): Promise<Uint8Array> {
  const declared = Number(response.headers.get('content-length')) || undefined;
  if (declared !== undefined && declared > MOST_BYTES) throw new TextFailure('size');
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    wait();
    chunks.push(next.value);
    loaded += next.value.length;
    if (loaded > MOST_BYTES) throw new TextFailure('size');
    // what was compressed on its way turns out longer than what was declared
    onProgress?.(loaded, declared !== undefined && loaded <= declared ? declared : undefined);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function decode(bytes: Uint8Array, contentType: string): string {
  const label = markedEncoding(bytes) ?? /;\s*charset=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new TextFailure('encoding', label);
  }
  if (!text.trim()) throw new TextFailure('empty');
  return text;
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}
