import type { Stage } from '@gt-elements/jobs/review/history.js';
import { currentAnswer, jobStatistics, type JobStatistics } from '@gt-elements/jobs/statistics/job-statistics.js';
import {
  requirementStatistics,
  type RequirementStatistics,
} from '@gt-elements/jobs/statistics/requirement-statistics.js';
import type { Bin, Spread } from '@gt-elements/jobs/statistics/spread.js';
import type { JobChain } from '../review/job-chain.js';
import { barChart, duration, figures, percent, tiles } from './charts.js';
import { html, type Html } from './html.js';
import { jobAddress, page } from './page.js';

/** So many hours or days are shown, the latest ones. */
const SHOWN_TIMES = 24;

const DONE: Readonly<Record<Stage, string>> = {
  label: 'Answers',
  adjudication: 'Adjudications',
  review: 'Reviews',
  rework: 'Rework',
};

/** How a job goes, in figures and small charts. */
export async function statisticsPage(chain: JobChain): Promise<string> {
  const { job } = chain.first;
  const { histories } = chain;
  const { requirements, locale } = await chain.rules();
  const answers = histories.map(currentAnswer).filter((answer) => answer !== undefined);
  const reviews = histories.map(({ steps }) => steps.findLast(({ stage }) => stage === 'review')?.answer);
  const all = jobStatistics(histories);
  const body = html` <header class="bar">
      <a class="brand" href="/">Workbench</a><span class="space"></span
      ><a class="button" href="${jobAddress(job.name, 'answers')}">Answers</a>
    </header>
    <main class="narrow">
      <p class="eyebrow"><a href="${jobAddress(job.name)}">${job.title}</a></p>
      <h1>Statistics</h1>
      ${
        histories.length
          ? [
              overview(chain, all),
              throughput(all),
              chain.isReviewed ? verdicts(all) : undefined,
              requirementStatistics(requirements, answers, reviews, locale).map(requirement),
              agreement(all),
              times(all),
              workers(chain, all),
            ]
          : html`<p>Nothing has been answered yet.</p>`
      }
    </main>`;
  return page(`Statistics – ${job.title}`, body);
}

function overview(chain: JobChain, { reviews, stages, agreement: { mean } }: JobStatistics): Html {
  const { counts } = chain;
  const label = stages.find(({ of }) => of === 'label');
  const reviewed: [string, string][] = [
    ['Accepted', String(counts.get('accepted') ?? 0)],
    ['Given up', String(counts.get('given up') ?? 0)],
    ['Accepted at once', percent(reviews.acceptedAtOnce)],
  ];
  return tiles([
    ['Objects', String(chain.first.ids.length)],
    ['Done', String(chain.ended)],
    ...(chain.isReviewed ? reviewed : []),
    ['Time for an answer', label ? duration(label.seconds.median) : '–'],
    ...(mean === undefined ? [] : ([['Agreement', percent(mean)]] as const)),
  ]);
}

/** Says so where not all are shown. @param count of all hours or days */
export function throughputTitle(unit: string, count: number): string {
  const title = `What was submitted in each ${unit}, UTC`;
  return count > SHOWN_TIMES ? `${title}: the latest ${SHOWN_TIMES} of ${count}` : title;
}

function throughput({ throughput: { unit, counts } }: JobStatistics): Html {
  const shown = counts.slice(-SHOWN_TIMES);
  const nameOf = (from: string) => (unit === 'day' ? from.slice(0, 10) : `${from.slice(0, 10)} ${from.slice(11, 16)}`);
  return section(
    'Throughput',
    barChart(
      throughputTitle(unit, counts.length),
      shown.map(({ from, count }) => ({ label: nameOf(from), value: count })),
    ),
  );
}

function verdicts({ reviews: { verdicts: said, rounds } }: JobStatistics): Html {
  return section(
    'Reviews',
    barChart('Verdicts', [
      { label: 'Accepted', value: said.accept, tone: 'good' },
      { label: 'Mended by the reviewer', value: said.fix },
      { label: 'Returned', value: said.return, tone: 'bad' },
    ]),
    rounds.length
      ? barChart(
          'Reviews until an answer was accepted',
          rounds.map(({ value, count }) => ({ label: String(value), value: count })),
        )
      : undefined,
  );
}

function requirement({ text, judged, met, unmet, evidence, measured }: RequirementStatistics): Html {
  if (judged === 'job') {
    return section(
      `Requirement: ${text}`,
      html`<p>${met ? 'Met' : 'Not met'} over all answers: ${evidence && standing(evidence)}</p>`,
    );
  }
  return section(
    `Requirement: ${text}`,
    barChart(judged === 'person' ? 'As reviewers judge it' : 'As it is measured in each answer', [
      { label: 'Met', value: met, tone: 'good' },
      { label: 'Not met', value: unmet, tone: 'bad' },
    ]),
    measured.length > 1
      ? barChart(
          'What was measured',
          measured.map((bin) => ({ label: rangeOf(bin), value: bin.count })),
        )
      : undefined,
  );
}

/** A share has entries that it is of and limits; names and texts have the former, counts the latter. */
function standing({ measured, min, max, of }: NonNullable<RequirementStatistics['evidence']>): string {
  const isShare = of !== undefined && (min ?? max) !== undefined;
  if (of !== undefined && !isShare) return `${measured} of ${of}`;
  const figure = (value: number) => (isShare ? percent(value) : String(value));
  const limits = [
    ...(min === undefined ? [] : [`at least ${figure(min)}`]),
    ...(max === undefined ? [] : [`at most ${figure(max)}`]),
  ];
  return `${figure(measured)}, ${limits.join(' and ')} wanted`;
}

function rangeOf({ from, to }: Bin): string {
  const figure = (value: number) => String(Math.round(value * 100) / 100);
  return from === to ? figure(from) : `${figure(from)} to ${figure(to)}`;
}

function agreement({ agreement: { mean, distribution } }: JobStatistics): Html | undefined {
  if (mean === undefined) return undefined;
  return section(
    'Agreement',
    html`<p>
      Answers to the same object are alike by ${percent(mean)} on average: texts by the words that they share, orders,
      scores and times by how near they are.
    </p>`,
    barChart(
      'Objects by agreement',
      distribution.map(({ from, to, count }) => ({ label: `${percent(from)} to ${percent(to)}`, value: count })),
    ),
  );
}

function times({ stages }: JobStatistics): Html {
  const rows = stages.map(({ of, seconds }) => [DONE[of], ...spread(seconds)]);
  return section(
    'Time',
    figures('From taking a task to submitting it', ['Stage', 'Tasks', 'Median', 'Middle half'], rows),
  );
}

function workers(chain: JobChain, { workers: all }: JobStatistics): Html {
  const rows = all.map(({ of, seconds, reviewed, accepted }) => [
    html`<a href="${jobAddress(chain.first.job.name, 'answers')}?worker=${of}">${chain.workerName(of)}</a>`,
    ...spread(seconds),
    ...(chain.isReviewed ? [reviewed ? `${percent(accepted)} of ${reviewed}` : '–'] : []),
  ]);
  const accepted = chain.isReviewed ? ['Accepted'] : [];
  return section(
    'Workers',
    figures('What each has done', ['Worker', 'Tasks', 'Median', 'Middle half', ...accepted], rows),
  );
}

function spread({ count, median, lowerQuartile, upperQuartile }: Spread): readonly string[] {
  return [String(count), duration(median), `${duration(lowerQuartile)} to ${duration(upperQuartile)}`];
}

function section(title: string, ...parts: readonly (Html | undefined)[]): Html {
  return html`<section class="card">
    <h2>${title}</h2>
    ${parts}
  </section>`;
}
