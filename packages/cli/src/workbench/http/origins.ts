import type { IncomingMessage } from 'node:http';

/** Where a part of the workbench answers, such as `localhost:8844`. */
export interface Place {
  readonly hostname: string;
  readonly port: number;
}

/**
 * The two parts: the shell, which knows the worker, and the task frame, in which templates of any author run. Cookies
 * ignore ports, so they differ in host where that is possible.
 */
export interface Origins {
  readonly shell: Place;
  readonly frame: Place;
}

export function originOf({ hostname, port }: Place): string {
  return new URL(`http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${port}`).origin;
}

/** Which part a request is for, by its Host header; `undefined` for a host that is not ours (DNS rebinding). */
export function partAsked(request: IncomingMessage, origins: Origins): keyof Origins | undefined {
  const origin = `http://${request.headers.host ?? ''}`.toLowerCase();
  if (origin === originOf(origins.shell)) return 'shell';
  if (origin === originOf(origins.frame)) return 'frame';
  return undefined;
}

/**
 * Whether a request comes from a page of another origin. One that changes something must say where it comes from,
 * as every browser does.
 */
export function isForeign(request: IncomingMessage, own: Place): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.method !== 'GET' && request.method !== 'HEAD';
  return origin !== originOf(own);
}
