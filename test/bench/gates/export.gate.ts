import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure, Gate } from '../gate.js';

const JOBS = pathToFileURL(`${resolve('packages/jobs/dist')}/`).href;
/** How often both sides run. */
const RUNS = 3;

/** Lines of an output manifest, with a ranking of two responses in each. */
async function writeManifest(path: string, lines: number): Promise<void> {
  const file = createWriteStream(path);
  let text = '';
  for (let index = 0; index < lines; index++) {
    const rank = {
      ...{ task: 'text-ranking', version: 1 },
      ordinalRankingDimensions: [{ name: 'Clarity', allowTie: true, responseRankings: index % 2 ? [1, 2] : [2, 1] }],
      shownOrder: [index % 2, 1 - (index % 2)],
    };
    text += `${JSON.stringify({
      source: `Question ${index}: what should a team do about ${'something '.repeat(8)}?`,
      responses: [0, 1].map((which) => `Response ${which} to ${index}: ${'words and more words '.repeat(8)}`),
      rank,
      'rank-metadata': { type: 'groundtruth/custom', 'job-name': 'labeling-job/rank', 'human-annotated': 'yes' },
    })}\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
}

const ALONE = `
  import { createReadStream } from 'node:fs';
  import { createInterface } from 'node:readline';
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) JSON.parse(line);
`;
const EXPORT = `
  const { readOutputManifest } = await import(jobs + 'reading/output-manifest.js');
  const { exportJob } = await import(jobs + 'exports/run/export-job.js');
  const { DEFAULT_OPTIONS } = await import(jobs + 'exports/export-format.js');
  const { FORMATS } = await import(jobs + 'exports/formats.js');
  await exportJob(readOutputManifest(path, 'm'), {
    ...DEFAULT_OPTIONS, format: FORMATS.find(({ name }) => name === 'trl-preference'), out: path + '.out', force: true,
    salt: 's', splits: new Map([['', 1]]), seed: 1, rows: 'worker', include: new Set(), now: new Date(0),
  });
`;

/** Runs a script in a process of its own: seconds, and the most memory that it has had. */
function measured(script: string, path: string): { seconds: number; megabytes: number } {
  const source = `
    const [path, jobs] = ${JSON.stringify([path, JOBS])};
    const begun = performance.now();
    ${script}
    const seconds = (performance.now() - begun) / 1000;
    console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { seconds: number; megabytes: number };
}

export default {
  title: 'Export of a long manifest',
  goal: 'P13',
  note: `Alone: \`node:readline\` and \`JSON.parse\`, each line thrown away. Export: preference pairs of rankings, one a line, with the data card. Each in a process of its own, the quickest of ${RUNS}; memory is the most that the process had, as the system counts it.`,
  async measure() {
    const folder = await mkdtemp(join(tmpdir(), 'gt-bench-'));
    try {
      const [some, many] = [join(folder, 'some.manifest'), join(folder, 'many.manifest')];
      await writeManifest(some, 100_000);
      await writeManifest(many, 1_000_000);
      const alone: number[] = [];
      const exported: number[] = [];
      const memory: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        alone.push(measured(ALONE, many).seconds);
        const { seconds, megabytes } = measured(EXPORT, many);
        exported.push(seconds);
        memory.push(megabytes);
      }
      const less = measured(EXPORT, some).megabytes;
      const figures: Figure[] = [
        {
          what: '1,000,000 lines: speed, of reading and parsing alone',
          value: rounded(Math.min(...alone) / Math.min(...exported)),
          unit: '×',
        },
        {
          what: '1,000,000 lines: time, of reading and parsing alone',
          value: rounded(Math.min(...exported) / Math.min(...alone)),
          unit: '×',
          goal: 2,
          ceiling: 4,
        },
        {
          what: '1,000,000 lines: memory, of that for 100,000',
          value: rounded(Math.max(...memory) / less),
          unit: '×',
          goal: 1.25,
          ceiling: 1.5,
        },
        { what: '1,000,000 lines: memory', value: Math.round(Math.max(...memory)), unit: 'MB' },
      ];
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
} satisfies Gate;

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
