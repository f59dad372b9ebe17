import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** An answer to a request: a text, or a file of this machine. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Absolute path; a single byte range of it is honoured. */
  readonly file?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

/** An error that a handler throws to be answered with its status. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function html(body: string, headers: Record<string, string> = {}, status = 200): Reply {
  return { status, headers: { 'Content-Type': TYPES['.html']!, ...headers }, body };
}

export function plain(status: number, body: string): Reply {
  return { status, headers: { 'Content-Type': TYPES['.txt']! }, body: `${body}\n` };
}

export function json(status: number, body: object): Reply {
  return { status, headers: { 'Content-Type': TYPES['.json']! }, body: JSON.stringify(body) };
}

/** After a POST: the browser goes on with a GET. */
export function seeOther(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 303, headers: { Location: location, ...headers } };
}

export function file(path: string): Reply {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return { status: 200, headers: { 'Content-Type': type }, file: path };
}

/** Sends a reply. Nothing is ever kept by the browser, since every page says how things are now. */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...reply.headers };
  if (reply.file === undefined) {
    const body = Buffer.from(reply.body ?? '');
    response.writeHead(reply.status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const size = await stat(reply.file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) {
    await send(request, response, plain(404, `${reply.file} is not there.`));
    return;
  }
  const range = byteRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const [from, to] = range ?? [0, size - 1];
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Accept-Ranges': 'bytes',
    'Content-Length': to - from + 1,
    ...(range ? { 'Content-Range': `bytes ${from}-${to}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(reply.file, { start: from, end: to }), response);
}

/** The first and last byte of a `Range` header with one range; players need it to seek. */
function byteRange(header: string | undefined, size: number): [number, number] | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (!first && !last)) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return from > to || from >= size ? 'unsatisfiable' : [from, to];
}
