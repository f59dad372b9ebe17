import type { Stage } from '@gt-elements/jobs/review/history.js';
import type { LabelJob } from '../job/label-job.js';
import type { Worker } from '../job/worker.js';
import type { JobChain } from '../review/job-chain.js';
import { offersTo, type Offer } from '../review/offers.js';
import { html, type Html } from './html.js';
import { jobAddress, problemList } from './page.js';

const WORK: Readonly<Record<Stage, string>> = {
  label: '',
  adjudication: ' adjudicating',
  review: ' reviewing',
  rework: ' reworking',
};

/** What stands beside the count of objects that are somewhere. */
const PLACES = [
  ['label', 'to answer'],
  ['adjudication', 'to adjudicate'],
  ['review', 'to review'],
  ['rework', 'to rework'],
  ['accepted', 'accepted'],
  ['given up', 'given up'],
] as const;

/** One job in a list: what it is, how far it is, and the way in. */
export function jobCard(chain: JobChain, worker: Worker): Html {
  const { first: job } = chain;
  const { name, title, description } = job.job;
  const offers = offersTo(chain, worker);
  const begun = offers.find((offer) => offer.begun);
  return html`<article class="card" data-job="${name}">
    <div class="card-head">
      <h2><a href="${jobAddress(name)}">${title}</a></h2>
      ${firstOfStages(offers).map((offer, index) => startForm(offer, title, index === 0))}
    </div>
    ${title === name ? undefined : html`<p class="quiet">${name}</p>`}
    ${description ? html`<p>${description}</p>` : undefined}
    ${chain.isReviewed ? reviewedProgress(chain, offers) : progress(job, worker)}
    ${begun?.begun ? html`<p class="quiet">${stopped(begun.link.job.secondsLeft(begun.begun))}</p>` : undefined}
    ${
      chain.isBegun
        ? html`<p class="quiet">
            <a href="${jobAddress(name, 'statistics')}">Statistics</a> ·
            <a href="${jobAddress(name, 'answers')}">Answers</a>
          </p>`
        : undefined
    }
    ${problemList(chain.problems)}
  </article>`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What is said of a job in which nothing is left. */
export function allDone(total: number): string {
  return total === 1 ? 'The one task is done' : `All ${counted(total, 'task')} done`;
}

/** One button for each stage: where it leads is the round that comes first. */
function firstOfStages(offers: readonly Offer[]): readonly Offer[] {
  const stageOf = ({ link }: Offer) => link.stage;
  return offers.filter((offer, index) => offers.findIndex((other) => stageOf(other) === stageOf(offer)) === index);
}

function startForm({ link, begun }: Offer, title: string, isFirst: boolean): Html {
  const label = `${begun ? 'Resume' : 'Start'}${WORK[link.stage]}`;
  return html`<form method="post" action="${jobAddress(link.job.job.name, 'next')}">
    <button class="${isFirst ? 'primary' : ''}">${label}<span class="hidden"> ${title}</span></button>
  </form>`;
}

function progress(job: LabelJob, worker: Worker): Html {
  const { done, total, open, taken, declined } = job.progressFor(worker);
  const { workersPerObject } = job.job;
  return html`<p class="progress">
    <progress value="${done}" max="${Math.max(1, total)}" aria-label="Done"></progress>
    <span
      ><b>${done}</b> of ${total} done · <b>${open}</b> open for
      you${taken ? html` · ${taken} in other hands` : undefined}${
        declined ? html` · ${declined} declined` : undefined
      }${job.leftOut ? html` · ${job.leftOut} left out` : undefined}${
        workersPerObject > 1 ? html` · ${workersPerObject} workers each` : undefined
      }</span
    >
  </p>`;
}

function reviewedProgress(chain: JobChain, offers: readonly Offer[]): Html {
  const { counts } = chain;
  const open = offers.reduce((sum, offer) => sum + offer.open, 0);
  const places = PLACES.filter(([place]) => counts.get(place));
  return html`<p class="progress">
    <progress
      value="${chain.ended}"
      max="${Math.max(1, chain.first.ids.length - chain.first.leftOut)}"
      aria-label="Done"
    ></progress>
    <span
      >${places.map(([place, words]) => html`<b>${counts.get(place)}</b> ${words} · `)}<b>${open}</b> open for you</span
    >
  </p>`;
}

function stopped(secondsLeft: number): string {
  return secondsLeft
    ? `Stopped in a task; ${counted(Math.ceil(secondsLeft / 60), 'minute')} left to resume it.`
    : 'Stopped in a task whose time is over: resuming it starts its time anew, unless somebody else takes it first.';
}
