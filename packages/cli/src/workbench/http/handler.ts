import type { IncomingMessage, ServerResponse } from 'node:http';
import { frameReply } from '../frame/routes.js';
import { causeOf } from '../problem.js';
import { BUILDER_PATH } from '../shell/builder.js';
import { shellReply } from '../shell/routes.js';
import type { Workbench } from '../workbench.js';
import { isForeign, partAsked } from './origins.js';
import { HttpError, plain, send, type Reply } from './reply.js';

/** Answers every request of a workbench; nothing that a request holds makes it throw. */
export function handlerOf(workbench: Workbench) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    replyTo(workbench, request)
      .then((reply) => send(request, response, reply))
      .catch((cause: unknown) => {
        if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
        workbench.log(`${request.method} ${request.url?.split('?')[0]}: ${causeOf(cause)}`);
        response.destroy();
      });
  };
}

async function replyTo(workbench: Workbench, request: IncomingMessage): Promise<Reply> {
  const part = partAsked(request, workbench.origins);
  if (!part) return plain(421, 'This host is not the workbench.');
  if (isForeign(request, workbench.origins[part]) && !isOfBuilder(request))
    return plain(403, 'A page of another origin may not ask for this.');
  if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) return plain(405, 'Only GET, HEAD and POST.');
  try {
    // put together, not resolved: a path that begins with two slashes names no host
    if (!request.url?.startsWith('/')) throw new HttpError(400, 'A broken address.');
    const url = new URL(`http://workbench.invalid${request.url}`);
    return await (part === 'shell' ? shellReply : frameReply)(workbench, request, url);
  } catch (cause) {
    if (cause instanceof HttpError) return plain(cause.status, cause.message);
    workbench.log(`${request.method} ${request.url?.split('?')[0]}: ${causeOf(cause)}`);
    return plain(500, causeOf(cause));
  }
}

/** Files that are the same for everybody; a sandboxed frame of them has no origin to name. */
function isOfBuilder({ method, url }: IncomingMessage): boolean {
  return method === 'GET' && url !== undefined && url.startsWith(BUILDER_PATH);
}
