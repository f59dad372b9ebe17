import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { causeOf } from '../problem.js';
import { file, html, HttpError, json, plain, type Reply } from '../http/reply.js';
import { originOf } from '../http/origins.js';
import { pathParts, readBody } from '../http/request.js';
import { readOnly } from '../render/read-only.js';
import { renderTask, taskPage } from '../render/task-page.js';
import { escapeText } from '../shell/html.js';
import type { Workbench } from '../workbench.js';

/** An answer may hold this many bytes. */
const ANSWER_LIMIT = 20_000_000;
const PROBLEM_LIMIT = 10_000;
const GONE = 'This task was given back, changed, or given to somebody else.';

const CLIENT = fileURLToPath(new URL('../client/frame.js', import.meta.url));

/**
 * What the task frame's origin answers. Templates of any author run there, so it knows no worker: a task page and its
 * answer go by the task's token, S3 objects by signed addresses.
 */
export async function frameReply(workbench: Workbench, request: IncomingMessage, url: URL): Promise<Reply> {
  const [first, ...rest] = pathParts(url.pathname);
  const isPost = request.method === 'POST';
  if (first === 'tasks' && rest.length === 1 && !isPost)
    return taskReply(workbench, rest[0]!, { answer: url.searchParams.get('from') });
  if (first === 'tasks' && rest.length === 3 && rest[1] === 'answers' && !isPost)
    return taskReply(workbench, rest[0]!, { answer: rest[2]!, isReadOnly: true });
  if (first === 'tasks' && rest.length === 2 && rest[1] === 'answer' && isPost)
    return answerReply(workbench, rest[0]!, request);
  if (first === 'tasks' && rest.length === 2 && rest[1] === 'problems' && isPost)
    return problemReply(workbench, rest[0]!, request);
  if (first === 'answers' && rest.length === 1 && !isPost) return shownReply(workbench, rest[0]!);
  if (first === 's3' && !isPost) return objectReply(workbench, rest, url);
  if (url.pathname === '/gt-crowd.js' && !isPost) return file(join(workbench.scripts, 'gt-crowd.js'));
  if (url.pathname === '/workbench-frame.js' && !isPost) return file(CLIENT);
  // whoever opens the other of the two names means the workbench
  if (url.pathname === '/' && !isPost)
    return { status: 302, headers: { Location: `${originOf(workbench.origins.shell)}/` } };
  throw new HttpError(404, 'There is nothing here.');
}

/** One of the answers that an adjudicator compares, counted from 0: to begin with, or to be read. */
interface Shown {
  readonly answer: string | null;
  readonly isReadOnly?: boolean;
}

async function taskReply(workbench: Workbench, token: string, { answer, isReadOnly = false }: Shown): Promise<Reply> {
  const found = workbench.byToken(token);
  const object = found?.job.object(found.assignment.id);
  if (!found || !object) throw new HttpError(404, GONE);
  const prepared = await found.job.taskInput(object);
  if (!('input' in prepared)) throw new HttpError(500, prepared.reason);
  let { input } = prepared;
  if (answer !== null) {
    const { chain, link } = workbench.link(found.job.job.name)!;
    const label = link.stage === 'adjudication' ? chain.labels(object.id)[Number(answer)] : undefined;
    if (!label) throw new HttpError(404, 'There is no such answer.');
    input = { ...input, answer: label.answer };
  }
  const task = await renderTask(found.job.job, input, workbench.grants, workbench.objects);
  if (task.html === undefined) throw new HttpError(500, 'The template could not be rendered.');
  // what is only read has no place to send an answer to
  const path = isReadOnly ? `/tasks/${token}/answers/${answer}` : `/tasks/${token}`;
  return pageReply(workbench, path, found.job.job.title, isReadOnly ? readOnly(task.html) : task.html);
}

/** The answer of an address that the shell gave, in the task that it was given in. */
async function shownReply(workbench: Workbench, token: string): Promise<Reply> {
  const shown = workbench.shown.find(token);
  const chain = workbench.link(shown?.job ?? '')?.chain;
  const step = shown && chain?.steps(shown.id)[shown.step];
  const link = step && chain.links.find(({ stage, round }) => stage === step.stage && round === step.round);
  const object = link && chain.first.object(shown.id);
  if (!object) throw new HttpError(404, 'There is no such answer. Open it from the list of answers again.');
  const prepared = await chain.first.prepared(object);
  if (!('input' in prepared)) throw new HttpError(500, prepared.reason);
  const task = await renderTask(link.job.job, prepared.input, workbench.grants, workbench.objects);
  if (task.html === undefined) throw new HttpError(500, 'The template could not be rendered.');
  const mode = step.stage === 'review' ? 'review' : 'label';
  return pageReply(
    workbench,
    `/answers/${token}`,
    link.job.job.title,
    readOnly(task.html, { mode, value: step.answer }),
  );
}

/** @param path where the page sends what it says */
function pageReply(workbench: Workbench, path: string, title: string, task: string): Reply {
  const shell = originOf(workbench.origins.shell);
  const attributes = { src: '/workbench-frame.js', 'data-task': path, 'data-shell': shell };
  const script = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  const head = `<title>${escapeText(title)}</title><script${script.join('')}></script>`;
  return html(taskPage(task, head), { 'Content-Security-Policy': `frame-ancestors ${shell}` });
}

async function answerReply(workbench: Workbench, token: string, request: IncomingMessage): Promise<Reply> {
  const found = workbench.byToken(token);
  if (!found) return json(410, { problem: GONE });
  const answers = await readObject(request, ANSWER_LIMIT);
  if (typeof answers === 'string') return json(400, { problem: `The answer is ${answers}` });
  try {
    const submission = await found.job.submit(token, answers);
    if (submission === 'gone') return json(410, { problem: GONE });
    return json(200, { submission });
  } catch (cause) {
    workbench.log(`An answer to ${found.job.job.name} could not be written: ${causeOf(cause)}`);
    return json(507, { problem: `The answer could not be written: ${causeOf(cause)}` });
  }
}

/** Takes what a task page says about itself. */
async function problemReply(workbench: Workbench, token: string, request: IncomingMessage): Promise<Reply> {
  const found = workbench.byToken(token);
  const object = found?.job.object(found.assignment.id);
  if (!found || !object) return json(410, { problem: GONE });
  const said = await readObject(request, PROBLEM_LIMIT);
  if (typeof said === 'string' || typeof said.text !== 'string') return json(400, { problem: 'A text is missing.' });
  found.job.heard.add(said.text, object.line);
  return json(200, {});
}

/** A body that is a JSON object, or what it is instead. @throws HttpError 413 */
async function readObject(request: IncomingMessage, limit: number): Promise<Record<string, unknown> | string> {
  const body = await readBody(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    return `not JSON: ${causeOf(cause)}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object.';
  return value as Record<string, unknown>;
}

async function objectReply(workbench: Workbench, rest: readonly string[], url: URL): Promise<Reply> {
  const checked = workbench.grants.check(url);
  if (checked !== 'good') return plain(403, checked === 'expired' ? 'Request has expired' : 'Access denied');
  const [jobName, bucket, ...key] = rest as [string, string, ...string[]];
  const job = workbench.job(jobName);
  const path = job && (await workbench.objects.find(job.job.folder, { bucket, key: key.join('/') }));
  if (!path) throw new HttpError(404, `There is no file s3/${bucket}/${key.join('/')} in the job's folder.`);
  return file(path);
}
