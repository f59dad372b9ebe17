import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { handlerOf } from '../../packages/cli/src/workbench/http/handler.js';
import { Workbench } from '../../packages/cli/src/workbench/workbench.js';
import { Annotator } from './kills/annotator.js';
import { bundleTarget, KillTarget } from './kills/kill-target-process.js';
import { Ledger } from './kills/ledger.js';
import { Life, lives } from './kills/mortal-files.js';

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

/** Numbers that are the same for the same seed; the moments of real kills are not. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One job with its annotators at work, through as many lives of the workbench as it takes. */
class Round {
  isDone = false;
  readonly #open: ((port: { port: number }) => void)[] = [];
  #living: { port: number } | undefined;

  private constructor(
    readonly jobs: string,
    readonly data: string,
    readonly ledger: Ledger,
  ) {}

  static async begin(random: () => number): Promise<{ round: Round; work: Promise<unknown> }> {
    const folder = await mkdtemp(join(tmpdir(), 'gt-kills-'));
    folders.push(folder);
    const [jobs, data] = [join(folder, 'jobs'), join(folder, 'data')];
    await mkdir(join(jobs, 'job'), { recursive: true });
    await writeFile(join(jobs, 'job/job.json'), JSON.stringify({ workersPerObject: WORKERS_PER_OBJECT }));
    await writeFile(join(jobs, 'job/template.liquid.html'), '<crowd-form></crowd-form>');
    const lines = Array.from({ length: OBJECTS }, (_, id) => `{"source":"${id}"}\n`);
    await writeFile(join(jobs, 'job/input.manifest'), lines.join(''));
    const ledger = new Ledger(join(data, 'job'), OBJECTS, WORKERS_PER_OBJECT);
    const round = new Round(jobs, data, ledger);
    const work = ANNOTATORS.map((name) => new Annotator(name, 'job', ledger, () => round.#whenAlive(), random).work());
    return { round, work: Promise.all(work).then(() => (round.isDone = true)) };
  }

  set port(port: number | undefined) {
    this.#living = port === undefined ? undefined : { port };
    if (this.#living) for (const go of this.#open.splice(0)) go(this.#living);
  }

  #whenAlive(): Promise<{ port: number }> {
    return this.#living ? Promise.resolve(this.#living) : new Promise((go) => this.#open.push(go));
  }
}

/** A workbench of this process whose life is `life`. */
async function serve(
  life: Life,
  { jobs, data }: Round,
  server: Server,
): Promise<{ port: number; workbench: Workbench }> {
  return lives.run(life, async () => {
    const workbench = await Workbench.open({ jobs, data, scripts: data });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    workbench.origins = { shell: { hostname: 'localhost', port }, frame: { hostname: '127.0.0.1', port } };
    const handler = handlerOf(workbench);
    server.on('request', (request, response) => lives.run(life, () => handler(request, response)));
    return { port, workbench };
  });
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
      const { round, work } = await Round.begin(random);
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
        expect(await round.ledger.faults(), `after death ${deaths}`).toEqual([]);
      }
      const server = createServer();
      const { port, workbench } = await serve(new Life(Infinity, random, () => undefined), round, server);
      round.port = port;
      await work;
      await Promise.all(workbench.jobs.map((job) => job.settled()));
      await workbench.close();
      server.closeAllConnections();
      server.close();
      expect(await round.ledger.finalFaults()).toEqual([]);
      promises += round.ledger.promises;
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
        const { round, work } = await Round.begin(random);
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
          expect(await round.ledger.faults(), `after kill ${kills}`).toEqual([]);
        }
        const port = await next.begin();
        expect(port, 'the last one listens').toBeDefined();
        round.port = port;
        await work;
        await next.end('SIGTERM');
        expect(await round.ledger.finalFaults()).toEqual([]);
        promises += round.ledger.promises;
      }
    };
    await Promise.all([lane(), lane()]);
    expect(promises).toBeGreaterThan(KILLS);
  },
);
