import type { LabelJob, Worker } from '../job/label-job.js';
import type { Problem } from '../problem.js';
import { html } from './html.js';
import { jobAddress, page, problemList } from './page.js';

/** What the page of one task shows. */
export interface TaskView {
  readonly job: LabelJob;
  readonly worker: Worker;
  readonly id: string;
  /** Address of the frame; absent when the task could not be rendered. */
  readonly frame?: string;
  readonly problems: readonly Problem[];
}

/** A task in its frame below one line that says what it is and how far the job is. */
export function taskPage({ job, worker, id, frame, problems }: TaskView): string {
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
      <span class="space"></span>
      ${problemLine}
      <span class="wide quiet">${worker.name}</span>
      <form method="post" action="${jobAddress(name, 'tasks', id, 'release')}">
        <button title="Give this task back and take another">Release</button>
      </form>
      <a class="button" href="/" title="Keep this task and go on with it later">Stop</a>
    </header>
    <p id="failure" class="failure" role="alert" hidden></p>
    <main class="task">
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
              <p>Release it to go on with another. Correct the template and reload to see it.</p>
            </div>`
      }
    </main>
    <form id="next" method="post" action="${jobAddress(name, 'next')}">
      <noscript><button>Next task</button></noscript>
    </form>`;
  return page(`Task – ${title}`, body, html`<script src="/shell.js"></script>`);
}
