import type { IncomingMessage } from 'node:http';
import { containedFile } from '../contained-file.js';
import { file, HttpError, type Reply } from '../http/reply.js';
import { pathParts } from '../http/request.js';
import type { Workbench } from '../workbench.js';

/** Where the Builder's pages are, on the origin of the shell. */
export const BUILDER_PATH = '/builder/';

/**
 * What its pages may do: they are ours, and what their author writes is shown in a frame of them. Pictures and videos of
 * an example come from anywhere.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https:; media-src 'self' blob: https:; " +
  "connect-src 'self' blob: https:; worker-src blob:; frame-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

/** A file of the built Builder. */
export async function builderReply({ builder }: Workbench, request: IncomingMessage, url: URL): Promise<Reply> {
  const [, ...path] = pathParts(url.pathname);
  const parts = path.at(-1) === '' ? [...path.slice(0, -1), 'index.html'] : path;
  const found = builder === undefined || request.method === 'POST' ? undefined : await containedFile(builder, parts);
  if (!found) throw new HttpError(404, 'There is nothing here.');
  const reply = file(found);
  return {
    ...reply,
    headers: { ...reply.headers, 'Content-Security-Policy': POLICY, 'Referrer-Policy': 'same-origin' },
  };
}
