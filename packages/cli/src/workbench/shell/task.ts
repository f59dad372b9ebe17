import type { LabelJob } from '../job/label-job.js';
import type { Worker } from '../job/worker.js';
import type { Problem } from '../problem.js';
import { html, type Html } from './html.js';
import { jobAddress, page, problemList } from './page.js';

/** What the page of one task shows. */
export interface TaskView {
  readonly job: LabelJob;
  readonly worker: Worker;
  readonly id: string;
  readonly secondsLeft: number;
  /** Address of the frame; absent when the task could not be rendered. */
  readonly frame?: string;
  readonly problems: readonly Problem[];
  /** Addresses of the frames of answers to compare; one of them is taken to begin with. */
  readonly answers?: readonly string[];
  /** The index of that one. */
  readonly taken?: number;
}

/** A task in its frame below one line that says what it is and how far the job is. */
export function taskPage({ job, worker, id, secondsLeft, frame, problems, answers = [], taken }: TaskView): string {
  const { name, title } = job.job;
  const { done, total } = job.progressFor(worker);
  // what keeps a task from being shown stands in its place
  const listed = frame ? problems : [];
  const problemLine = html`<details class="problem-bar" id="problems" ${listed.length ? '' : 'hidden'}>
    <summary title="Problems of this task">
      <span id="problem-count">${listed.length}</span><span class="wide"> to look at</span>
    </summary>
    ${problemList(listed) ?? html`<ul class="problems"></ul>`}
  </details>`;
  const body = html` <header class="bar task-bar">
      <a class="brand" href="/" title="All jobs"><span aria-hidden="true">‹</span><span class="wide"> Jobs</span></a>
      <h1>${title}</h1>
      <span class="progress"
        ><progress value="${done}" max="${total}" aria-hidden="true"></progress
        ><span
          >${done}<span class="wide"> of </span><span class="slim">/</span>${total}<span class="wide"> done</span></span
        ></span
      >
      <span id="time-left" class="time" title="Time left for this task" data-seconds="${secondsLeft}"></span>
      <span id="time-said" class="hidden" role="status"></span>
      <span class="space"></span>
      ${problemLine}
      <span class="wide quiet">${worker.name}</span>
      ${giveBackForm(name, id, 'decline', 'Decline', 'Never see this task again and take another')}
      ${giveBackForm(name, id, 'release', 'Release', 'Give this task back and take another')}
      <a class="button" href="/" title="Keep this task and resume it later; its time goes on">Stop</a>
    </header>
    <p id="failure" class="failure" role="alert" hidden></p>
    <p id="time-over" class="failure" role="status"></p>
    <main class="task">
      ${
        frame && answers.length
          ? html`<div class="compared">
              ${answers.map((address, index) => givenAnswer(address, index, index === taken))}
            </div>`
          : undefined
      }
      ${
        frame
          ? html`<iframe
              id="task"
              title="Task"
              src="${frame}"
              sandbox="allow-scripts allow-forms allow-same-origin"
            ></iframe>`
          : html`<div class="narrow">
              <h2>This task could not be shown</h2>
              ${problemList(problems)}
              <p>Release it to go on with another. Correct what is named here and reload to see it.</p>
            </div>`
      }
    </main>
    <form id="next" method="post" action="${jobAddress(name, 'next')}">
      <noscript><button>Next task</button></noscript>
    </form>`;
  return page(`Task – ${title}`, body, html`<script src="/shell.js"></script>`);
}

/** An answer beside the one being made. Taking it begins that one anew, so it is told which one that is. */
function givenAnswer(address: string, index: number, isTaken: boolean): Html {
  return html`<section class="given" aria-label="Answer ${index + 1}">
    <form method="get">
      <h2>Answer ${index + 1}</h2>
      <input type="hidden" name="from" value="${index}" />
      <button aria-pressed="${isTaken ? 'true' : 'false'}">Take this answer</button>
    </form>
    <iframe title="Answer ${index + 1}" src="${address}" sandbox="allow-scripts allow-forms allow-same-origin"></iframe>
  </section>`;
}

function giveBackForm(job: string, id: string, action: string, label: string, title: string): Html {
  return html`<form method="post" action="${jobAddress(job, 'tasks', id, action)}">
    <button title="${title}">${label}</button>
  </form>`;
}
