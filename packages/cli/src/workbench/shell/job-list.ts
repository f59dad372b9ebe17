import type { Worker } from '../job/worker.js';
import type { JobChain } from '../review/job-chain.js';
import { offersTo } from '../review/offers.js';
import type { Workbench } from '../workbench.js';
import { BUILDER_PATH } from './builder.js';
import { html, type Html } from './html.js';
import { allDone, counted, jobCard } from './job-card.js';
import { page, problemList } from './page.js';

/** The list of jobs: what each is, how far it is, and the way in. */
export function jobListPage({ chains, unread, data, builder }: Workbench, worker: Worker): string {
  const body = html` <header class="bar">
      <span class="brand">Workbench</span
      >${builder === undefined ? undefined : html`<a href="${BUILDER_PATH}">Builder</a>`}<span class="space"></span
      >${workerForm(worker)}
    </header>
    <main class="narrow">
      <h1>Jobs</h1>
      ${problemList(unread)}
      ${chains.length || unread.length ? chains.map((chain) => jobCard(chain, worker)) : html`<p>No job here. A job is a folder with a <code>job.json</code>.</p>`}
      <p class="quiet">Answers are kept in <code>${data}</code>.</p>
    </main>`;
  return page('Workbench', body);
}

/** What is left of one job when there is no next task, and its problems. */
export function jobPage(chain: JobChain, worker: Worker): string {
  const { first: job } = chain;
  const { total } = job.progressFor(worker);
  const isDone = chain.ended === total && total > 0;
  const isOpen = offersTo(chain, worker).length > 0;
  const heading = isDone ? allDone(total) : isOpen ? 'Ready' : 'Nothing left for you now';
  const manifest = chain.isReviewed ? chain.acceptedManifestPath : job.outputManifestPath;
  const body = html` <header class="bar">
      <a class="brand" href="/">Workbench</a><span class="space"></span>${workerForm(worker)}
    </header>
    <main class="narrow">
      <p class="eyebrow">${job.job.title}</p>
      <h1>${heading}</h1>
      ${isDone ? html`<p>Thank you. The labels are in <code>${manifest}</code>.</p>` : nothingLeft(chain, worker)}
      ${jobCard(chain, worker)}
      <p><a class="button" href="/">All jobs</a></p>
    </main>`;
  return page(`${heading} – ${job.job.title}`, body);
}

function nothingLeft(chain: JobChain, worker: Worker): Html | undefined {
  if (offersTo(chain, worker).length) return undefined;
  const progress = chain.links.map(({ job }) => job.progressFor(worker));
  const sum = (member: 'taken' | 'declined') => progress.reduce((all, one) => all + one[member], 0);
  const taken = sum('taken');
  if (taken)
    return html`<p>${counted(taken, 'task')} in other hands. What is released or runs out of time comes back here.</p>`;
  return sum('declined')
    ? html`<p>You have answered everything else. What you declined must be answered by other workers.</p>`
    : html`<p>You have answered everything that you could. The other answers must come from other workers.</p>`;
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
