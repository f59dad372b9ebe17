import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { Annotator } from './kills/annotator.js';
import { bundleTarget, KillTarget } from './kills/kill-target-process.js';
import { Ledger, type Sent } from './kills/ledger.js';
import { Life } from './kills/mortal-files.js';
import { randomFrom } from './kills/random.js';
import { Round } from './kills/round.js';
import { serve } from './kills/serve.js';

vi.mock('node:fs/promises', async (original) => {
  const { mortalFiles } = await import('./kills/mortal-files.js');
  return mortalFiles(await original());
});

const OBJECTS = 12;
const WORKERS_PER_OBJECT = 2;
const ANNOTATORS = ['anna', 'ben', 'cleo'];

const folders: string[] = [];
const targets: KillTarget[] = [];
afterAll(async () => {
  await Promise.all(targets.map((target) => target.end('SIGKILL')));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  // hundreds of folders take their time on a busy disk
}, 60_000);

async function begin(random: () => number): Promise<{ round: Round; ledger: Ledger; work: Promise<void> }> {
  const round = await Round.begin({ workersPerObject: WORKERS_PER_OBJECT }, OBJECTS);
  folders.push(round.folder);
  const ledger = new Ledger(join(round.data, 'job'), OBJECTS, WORKERS_PER_OBJECT);
  const labels = {
    jobs: ['job'],
    contentOf: ({ worker, id, word }: Sent) => ({ worker, id, word }),
    isOver: () => Promise.resolve(true),
  };
  const work = round.work((living) => ANNOTATORS.map((name) => new Annotator(name, labels, ledger, living, random)));
  return { round, ledger, work };
}

const DEATHS = 850;

it(
  `loses and doubles nothing in ${DEATHS} lives that end, in this process, at a random operation on files`,
  { timeout: 170_000 },
  async () => {
    const random = randomFrom(20260308);
    let deaths = 0;
    let promises = 0;
    while (deaths < DEATHS) {
      const { round, ledger, work } = await begin(random);
      while (deaths < DEATHS && !round.isDone) {
        const server = createServer();
        const life = new Life(1 + Math.floor(random() * 300), random, () => {
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
      await Promise.all(workbench.jobs.map((job) => job.settled()));
      await workbench.close();
      server.closeAllConnections();
      server.close();
      expect(await ledger.finalFaults()).toEqual([]);
      promises += ledger.promises;
    }
    expect(promises).toBeGreaterThan(DEATHS);
  },
);

const KILLS = 150;

it(
  `loses and doubles nothing in ${KILLS} processes of gt workbench ended by SIGKILL at a random moment`,
  { timeout: 170_000 },
  async () => {
    const target = await bundleTarget();
    folders.push(target);
    const random = randomFrom(1);
    let kills = 0;
    let promises = 0;
    /** How long a workbench takes until it listens, in milliseconds: as measured, so that half of the kills come later. */
    let reach = 150;
    const lane = async () => {
      while (kills < KILLS) {
        const { round, ledger, work } = await begin(random);
        const spawn = () => {
          const spawned = new KillTarget(target, round.jobs, round.data);
          targets.push(spawned);
          return spawned;
        };
        let next = spawn();
        while (kills < KILLS && !round.isDone) {
          const life = next;
          // the one that follows loads its code while this one works
          next = spawn();
          const started = performance.now();
          const begun = life.begin().then((port) => {
            reach = port === undefined ? reach * 1.1 : reach + (performance.now() - started - reach) / 5;
            round.port = port;
          });
          await Promise.race([wait(random() * 3 * reach), work]);
          round.port = undefined;
          await life.end('SIGKILL');
          await begun;
          round.port = undefined;
          kills++;
          expect(await ledger.faults(), `after kill ${kills}`).toEqual([]);
        }
        const port = await next.begin();
        expect(port, 'the last one listens').toBeDefined();
        round.port = port;
        await work;
        await next.end('SIGTERM');
        expect(await ledger.finalFaults()).toEqual([]);
        promises += ledger.promises;
      }
    };
    await Promise.all([lane(), lane()]);
    expect(promises).toBeGreaterThan(KILLS);
  },
);
