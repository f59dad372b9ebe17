import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { Annotator } from './kills/annotator.js';
import { ChainLedger } from './kills/chain-ledger.js';
import type { Sent } from './kills/ledger.js';
import { Life } from './kills/mortal-files.js';
import { randomFrom } from './kills/random.js';
import { Round } from './kills/round.js';
import { serve } from './kills/serve.js';

vi.mock('node:fs/promises', async (original) => {
  const { mortalFiles } = await import('./kills/mortal-files.js');
  return mortalFiles(await original());
});

const OBJECTS = 6;
const PEOPLE = ['anna', 'ben', 'cleo'];
const STAGES = ['job', 'job-review-1', 'job-rework-1', 'job-review-2'];
const DEATHS = 250;

const folders: string[] = [];
afterAll(
  () => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 }))),
  60_000,
);

/** Every second answer is sent back once. */
const isReturned = (id: string) => Number(id) % 2 === 1;

function contentOf({ job, worker, id, word }: Sent & { readonly job: string }): object {
  const said = { worker, word };
  if (!job.includes('review')) return { said };
  const isSentBack = job === 'job-review-1' && isReturned(id);
  const comments = isSentBack ? [{ id: 'c1', target: {}, text: 'More.' }] : [];
  return { said, review: { task: 'review', version: 1, verdict: isSentBack ? 'return' : 'accept', comments } };
}

it(
  `loses and doubles nothing of a reviewed job in ${DEATHS} lives that end at a random operation on files`,
  { timeout: 170_000 },
  async () => {
    const random = randomFrom(20260309);
    let deaths = 0;
    let promises = 0;
    while (deaths < DEATHS) {
      const round = await Round.begin({ review: {} }, OBJECTS);
      folders.push(round.folder);
      const ledger = new ChainLedger(round.data, STAGES);
      const todo = { jobs: STAGES, contentOf, isOver: async () => (await ledger.accepted()).length === OBJECTS };
      const work = round.work((living) => PEOPLE.map((name) => new Annotator(name, todo, ledger, living, random)));
      while (deaths < DEATHS && !round.isDone) {
        const server = createServer();
        const life = new Life(1 + Math.floor(random() * 500), random, () => {
          round.port = undefined;
          server.closeAllConnections();
          server.close();
        });
        void serve(life, round, server).then(({ port }) => !life.isDead && (round.port = port));
        await Promise.race([life.ended, work]);
        await life.die();
        if (round.isDone) break;
        deaths++;
        expect(await ledger.faults(), `after death ${deaths}`).toEqual([]);
      }
      const server = createServer();
      const { port, workbench } = await serve(new Life(Infinity, random, () => undefined), round, server);
      round.port = port;
      await work;
      await workbench.close();
      server.closeAllConnections();
      server.close();
      expect(await ledger.faults()).toEqual([]);
      promises += ledger.promises;
      await expectRight(ledger);
    }
    expect(promises).toBeGreaterThan(DEATHS / 2);
  },
);

/** Each was made by one, judged by others, and reworked by who made it; what was said last is accepted. */
async function expectRight(ledger: ChainLedger): Promise<void> {
  const accepted: unknown[] = [];
  for (let index = 0; index < OBJECTS; index++) {
    const id = String(index);
    const [made, judged, reworked, again] = await Promise.all(STAGES.map(async (job) => ledger.answers(job, id)));
    expect([made, judged, reworked, again].map((answers) => answers!.length)).toEqual(
      isReturned(id) ? [1, 1, 1, 1] : [1, 1, 0, 0],
    );
    const author = made![0]!.worker;
    for (const { worker } of [...judged!, ...again!]) expect(worker).not.toBe(author);
    for (const { worker } of reworked!) expect(worker).toBe(author);
    accepted.push([id, (reworked![0] ?? made![0])!.word, isReturned(id) ? 2 : 1]);
  }
  expect(await ledger.accepted()).toEqual(accepted);
}
