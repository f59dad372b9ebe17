import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { originOf } from '../http/origins.js';
import { file, html, HttpError, seeOther, type Reply } from '../http/reply.js';
import { cookie, pathParts, readForm } from '../http/request.js';
import { workerNamed, type Worker } from '../job/worker.js';
import { MANIFEST_FILE } from '../job/job-folder.js';
import { renderTask } from '../render/task-page.js';
import type { JobChain, Link } from '../review/job-chain.js';
import { nextOf } from '../review/offers.js';
import type { Workbench } from '../workbench.js';
import { answerPage, answersPage } from './answers.js';
import { BUILDER_PATH, builderReply } from './builder.js';
import { jobListPage, jobPage } from './job-list.js';
import { jobAddress } from './page.js';
import { statisticsPage } from './statistics.js';
import { taskPage, type TaskView } from './task.js';

const WORKER_COOKIE = 'gt-worker';
const YEAR = 31_536_000;
const STYLE = fileURLToPath(new URL('./shell.css', import.meta.url));
const CLIENT = fileURLToPath(new URL('../client/shell.js', import.meta.url));

/** What the shell's origin answers: lists, tasks and what a worker does with them. */
export async function shellReply(workbench: Workbench, request: IncomingMessage, url: URL): Promise<Reply> {
  if (`${url.pathname}/` === BUILDER_PATH && workbench.builder !== undefined) return seeOther(BUILDER_PATH);
  if (url.pathname.startsWith(BUILDER_PATH)) return builderReply(workbench, request, url);
  const reply = await route(workbench, request, url);
  const policy = `default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src ${originOf(workbench.origins.frame)}`;
  return {
    ...reply,
    headers: { 'Content-Security-Policy': policy, 'Referrer-Policy': 'same-origin', ...reply.headers },
  };
}

async function route(workbench: Workbench, request: IncomingMessage, url: URL): Promise<Reply> {
  const worker = workerOf(request);
  const isPost = request.method === 'POST';
  const [first, name, ...rest] = pathParts(url.pathname);
  if (first !== 'jobs') {
    if (url.pathname === '/' && !isPost) {
      await workbench.refresh();
      return html(jobListPage(workbench, worker));
    }
    if (url.pathname === '/worker' && isPost) return changeWorker(await readForm(request));
    if (url.pathname === '/shell.css' && !isPost) return file(STYLE);
    if (url.pathname === '/shell.js' && !isPost) return file(CLIENT);
    throw new HttpError(404, 'There is nothing here.');
  }
  await workbench.refresh();
  const found = workbench.link(name ?? '');
  if (!found) throw new HttpError(404, 'There is no such job.');
  const { chain, link } = found;
  const [section, id, action] = rest;
  if (rest.length === 0 && !isPost) {
    // a stage has no page of its own
    return link.stage === 'label' ? html(jobPage(chain, worker)) : seeOther(jobAddress(chain.first.job.name));
  }
  if (section === 'statistics' && rest.length === 1 && !isPost) return html(await statisticsPage(chain));
  if (section === 'answers' && !isPost) return showAnswers(workbench, chain, rest.slice(1), url.searchParams);
  if (section === 'next' && rest.length === 1 && isPost) return nextTask(chain, link, worker);
  if (section === 'tasks' && id !== undefined) {
    if (rest.length === 2 && !isPost) return showTask(workbench, chain, link, worker, id, url.searchParams);
    const how = { release: 'released', decline: 'declined' } as const;
    if ((action === 'release' || action === 'decline') && rest.length === 3 && isPost)
      return nextTask(chain, link, worker, () => link.job.giveBack(worker, id, how[action]));
  }
  throw new HttpError(404, 'There is nothing here.');
}

/** Goes on with the next task, after something else was done. A disk that is full is told on the job's page. */
async function nextTask(
  chain: JobChain,
  { stage }: Link,
  worker: Worker,
  first = () => Promise.resolve(),
): Promise<Reply> {
  let next;
  try {
    await first();
    next = await nextOf(chain, worker, stage);
  } catch {
    return html(jobPage(chain, worker), {}, 507);
  }
  return seeOther(next ? jobAddress(next.job, 'tasks', next.id) : jobAddress(chain.first.job.name));
}

async function showTask(
  workbench: Workbench,
  chain: JobChain,
  { job, stage }: Link,
  worker: Worker,
  id: string,
  asked: URLSearchParams,
): Promise<Reply> {
  const assignment = job.held(worker, id);
  const object = job.object(id);
  // answered, given back, or never this worker's: the job's page knows how to go on
  if (!assignment || !object) return seeOther(jobAddress(chain.first.job.name));
  const prepared = await job.taskInput(object);
  const rendered =
    'input' in prepared
      ? await renderTask(job.job, prepared.input, workbench.grants, workbench.objects)
      : { problems: prepared.problem ? [prepared.problem] : [] };
  const frame = `${originOf(workbench.origins.frame)}/tasks/${assignment.token}`;
  const answers = stage === 'adjudication' ? compared(chain, id, frame, asked) : undefined;
  const own = job.problems.filter(({ line, file }) => file === MANIFEST_FILE && line === object.line);
  const problems = [...rendered.problems, ...own, ...job.heard.problems];
  const shown = 'html' in rendered && rendered.html !== undefined;
  const secondsLeft = job.secondsLeft(assignment);
  return html(taskPage({ job, worker, id, problems, secondsLeft, ...(shown ? (answers ?? { frame }) : {}) }));
}

/** The list of what was submitted, or one of these, to be read. */
function showAnswers(
  workbench: Workbench,
  chain: JobChain,
  [id, index]: readonly string[],
  asked: URLSearchParams,
): Reply {
  if (id === undefined) return html(answersPage(chain, asked.get('worker'), Number(asked.get('from')) || 0));
  const step = Number(index);
  const steps = chain.steps(id);
  if (!steps[step]) throw new HttpError(404, 'There is no such answer.');
  const token = workbench.shown.give({ job: chain.first.job.name, id, step });
  return html(answerPage(chain, { id, steps }, step, `${originOf(workbench.origins.frame)}/answers/${token}`));
}

/** The answers that an adjudicator compares, and the frame of the one being made, begun from the one that was taken. */
function compared(chain: JobChain, id: string, frame: string, asked: URLSearchParams): Partial<TaskView> {
  const labels = chain.labels(id);
  const given = Number(asked.get('from') ?? NaN);
  const taken = Number.isInteger(given) && labels[given] ? given : chain.closestLabel(id);
  return { frame: `${frame}?from=${taken}`, taken, answers: labels.map((_, index) => `${frame}/answers/${index}`) };
}

function changeWorker(form: URLSearchParams): Reply {
  const name = (form.get('name') ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 60);
  if (!name) throw new HttpError(400, 'A worker needs a name.');
  return seeOther('/', {
    'Set-Cookie': `${WORKER_COOKIE}=${encodeURIComponent(name)}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax`,
  });
}

function workerOf(request: IncomingMessage): Worker {
  return workerNamed(cookie(request, WORKER_COOKIE) || 'Worker 1');
}
