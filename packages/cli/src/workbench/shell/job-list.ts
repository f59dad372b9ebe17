import type { Progress } from '../job/assignments.js';
import type { LabelJob } from '../job/label-job.js';
import type { Worker } from '../job/worker.js';
import type { Workbench } from '../workbench.js';
import { html, type Html } from './html.js';
import { jobAddress, page, problemList } from './page.js';

/** The list of jobs: what each is, how far it is, and the way in. */
export function jobListPage({ jobs, unread, data }: Workbench, worker: Worker): string {
  const body = html` <header class="bar">
      <span class="brand">Workbench</span><span class="space"></span>${workerForm(worker)}
    </header>
    <main class="narrow">
      <h1>Jobs</h1>
      ${problemList(unread)}
      ${jobs.length || unread.length ? jobs.map((job) => card(job, worker)) : html`<p>No job here. A job is a folder with a <code>job.json</code>.</p>`}
      <p class="quiet">Answers are kept in <code>${data}</code>.</p>
    </main>`;
  return page('Workbench', body);
}

/** What is left of one job when there is no next task, and its problems. */
export function jobPage(job: LabelJob, worker: Worker): string {
  const progress = job.progressFor(worker);
  const isDone = progress.done === progress.total && progress.total > 0;
  const heading = isDone
    ? `All ${counted(progress.total, 'task')} done`
    : progress.open
      ? 'Ready'
      : 'Nothing left for you now';
  const body = html` <header class="bar">
      <a class="brand" href="/">Workbench</a><span class="space"></span>${workerForm(worker)}
    </header>
    <main class="narrow">
      <p class="eyebrow">${job.job.title}</p>
      <h1>${heading}</h1>
      ${isDone ? html`<p>Thank you. The labels are in <code>${job.outputManifestPath}</code>.</p>` : nothingLeft(progress)}
      ${card(job, worker)}
      <p><a class="button" href="/">All jobs</a></p>
    </main>`;
  return page(`${heading} – ${job.job.title}`, body);
}

function nothingLeft({ taken, open, declined }: Progress): Html | undefined {
  if (open) return undefined;
  if (taken)
    return html`<p>${counted(taken, 'task')} in other hands. What is released or runs out of time comes back here.</p>`;
  return declined
    ? html`<p>You have answered everything else. What you declined must be answered by other workers.</p>`
    : html`<p>You have answered everything that you could. The other answers must come from other workers.</p>`;
}

function card(job: LabelJob, worker: Worker): Html {
  const { name, title, description, workersPerObject } = job.job;
  const progress = job.progressFor(worker);
  const canWork = job.isUsable && progress.open > 0;
  const [begun] = progress.begun;
  const label = begun ? 'Resume' : 'Start';
  return html`<article class="card" data-job="${name}">
    <div class="card-head">
      <h2><a href="${jobAddress(name)}">${title}</a></h2>
      ${
        canWork
          ? html`<form method="post" action="${jobAddress(name, 'next')}">
              <button class="primary">${label}<span class="hidden"> ${title}</span></button>
            </form>`
          : undefined
      }
    </div>
    ${title === name ? undefined : html`<p class="quiet">${name}</p>`}
    ${description ? html`<p>${description}</p>` : undefined}
    <p class="progress">
      <progress value="${progress.done}" max="${Math.max(1, progress.total)}" aria-label="Done"></progress>
      <span
        ><b>${progress.done}</b> of ${progress.total} done · <b>${progress.open}</b> open for
        you${progress.taken ? html` · ${progress.taken} in other hands` : undefined}${
          progress.declined ? html` · ${progress.declined} declined` : undefined
        }${job.leftOut ? html` · ${job.leftOut} left out` : undefined}${
          workersPerObject > 1 ? html` · ${workersPerObject} workers each` : undefined
        }</span
      >
    </p>
    ${begun ? html`<p class="quiet">${stopped(job.secondsLeft(begun))}</p>` : undefined} ${problemList(job.problems)}
  </article>`;
}

function stopped(secondsLeft: number): string {
  return secondsLeft
    ? `Stopped in a task; ${counted(Math.ceil(secondsLeft / 60), 'minute')} left to resume it.`
    : 'Stopped in a task whose time is over: resuming it starts its time anew, unless somebody else takes it first.';
}

function workerForm(worker: Worker): Html {
  return html`<form class="worker" method="post" action="/worker">
    <label for="worker">Worker</label>
    <input
      id="worker"
      name="name"
      value="${worker.name}"
      required
      maxlength="60"
      autocomplete="off"
      spellcheck="false"
    /><button>Change</button>
  </form>`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
