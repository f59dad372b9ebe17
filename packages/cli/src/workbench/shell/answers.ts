import type { ObjectHistory, Step } from '@gt-elements/jobs/review/history.js';
import type { JobChain } from '../review/job-chain.js';
import { duration, figures } from './charts.js';
import { html, type Html } from './html.js';
import { jobAddress, page } from './page.js';

/** So many answers are listed on a page. */
const LISTED = 200;

const DONE: Readonly<Record<Step['stage'], string>> = {
  label: 'Answer',
  adjudication: 'Adjudication',
  review: 'Review',
  rework: 'Rework',
};

/** As the statistics name them. */
const VERDICTS: ReadonlyMap<unknown, string> = new Map([
  ['accept', 'Accepted'],
  ['fix', 'Mended'],
  ['return', 'Returned'],
]);

/** What was submitted in a job, object by object. @param workerId only what this worker submitted */
export function answersPage(chain: JobChain, workerId: string | null, from: number): string {
  const { job } = chain.first;
  const told = chain.histories
    .flatMap(({ id, steps }) => steps.map((step, index) => ({ id, step, index })))
    .filter(({ step }) => workerId === null || step.workerId === workerId);
  const shown = told.slice(from, from + LISTED);
  const rows = shown.map(({ id, step, index }) => [
    html`<a href="${jobAddress(job.name, 'answers', id, String(index))}">${objectName(id)}</a>`,
    nameOf(step),
    chain.workerName(step.workerId),
    time(step),
    duration(step.seconds),
    verdictOf(step),
  ]);
  const list = jobAddress(job.name, 'answers');
  const pageFrom = (at: number, text: string) => {
    const query = new URLSearchParams({ ...(workerId === null ? {} : { worker: workerId }), from: String(at) });
    return html`<a class="button" href="${list}?${query.toString()}">${text}</a>`;
  };
  const body = html` <header class="bar">
      <a class="brand" href="/">Workbench</a><span class="space"></span
      ><a class="button" href="${jobAddress(job.name, 'statistics')}">Statistics</a>
    </header>
    <main class="narrow">
      <p class="eyebrow"><a href="${jobAddress(job.name)}">${job.title}</a></p>
      <h1>Answers</h1>
      ${
        workerId === null
          ? undefined
          : html`<p>Of ${chain.workerName(workerId)} only. <a href="${list}">Show those of all</a></p>`
      }
      ${
        shown.length
          ? figures(`${told.length} submitted`, ['Object', 'What', 'Worker', 'Submitted, UTC', 'Time', 'Verdict'], rows)
          : html`<p>Nothing has been answered yet.</p>`
      }
      <p>
        ${from > 0 ? pageFrom(Math.max(0, from - LISTED), 'Before') : undefined}
        ${told.length > from + LISTED ? pageFrom(from + LISTED, 'More') : undefined}
      </p>
    </main>`;
  return page(`Answers – ${job.title}`, body);
}

/** One answer, to be read. @param frame its address @param at the index of its step */
export function answerPage(chain: JobChain, { id, steps }: ObjectHistory, at: number, frame: string): string {
  const { job } = chain.first;
  const step = steps[at]!;
  const title = `${nameOf(step)} to ${objectName(id).toLowerCase()}`;
  const others = steps.map((other, index) =>
    index === at
      ? html`<li aria-current="true">${nameOf(other)}</li>`
      : html`<li><a href="${jobAddress(job.name, 'answers', id, String(index))}">${nameOf(other)}</a></li>`,
  );
  const body = html` <header class="bar task-bar">
      <a class="brand" href="${jobAddress(job.name, 'answers')}" title="All answers"
        ><span aria-hidden="true">‹</span><span class="wide"> Answers</span></a
      >
      <h1>${title}</h1>
      <ol class="steps" aria-label="What was done to it">
        ${others}
      </ol>
      <span class="space"></span>
      <span class="quiet">${chain.workerName(step.workerId)} · ${time(step)}</span>
    </header>
    <main class="task">
      <iframe title="${title}" src="${frame}" sandbox="allow-scripts allow-forms allow-same-origin"></iframe>
    </main>
    <details class="raw">
      <summary>As JSON</summary>
      <pre tabindex="0">${JSON.stringify(step.answer ?? null, undefined, 2)}</pre>
    </details>`;
  return page(`${title} – ${job.title}`, body);
}

function objectName(id: string): Html['text'] {
  return `Object ${Number(id) + 1}`;
}

function nameOf({ stage, round }: Step): string {
  return round > 1 ? `${DONE[stage]} ${round}` : DONE[stage];
}

function time({ submittedAt }: Step): string {
  return `${submittedAt.slice(0, 10)} ${submittedAt.slice(11, 16)}`;
}

function verdictOf({ stage, answer }: Step): string {
  if (stage !== 'review') return '';
  const { verdict } = Object(answer) as { readonly verdict?: unknown };
  return VERDICTS.get(verdict) ?? 'not readable';
}
