import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sent } from './ledger.js';

/** A workbench that listens now; asked for again after one has died. */
export type Living = () => Promise<{ readonly port: number }>;

interface Reply {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** An open task page, and what will be submitted from it. */
interface Page extends Sent {
  readonly job: string;
  readonly token: string;
}

/** Keeps book of what is sent, and of what the workbench said it saved. */
export interface Book {
  send(sent: Page): void;
  promise(sent: Page): void;
}

/** What there is to do, and how it is answered. */
export interface Work {
  /** Names of jobs, of which some may not be there yet. */
  readonly jobs: readonly string[];
  contentOf(page: Page): object;
  /** Asked when no job has a task: whether none will have one. */
  isOver(): Promise<boolean>;
}

/** Works on jobs over HTTP as a person's browser does, until nothing is left, however often the workbench dies. */
export class Annotator {
  #words = 0;

  constructor(
    private readonly name: string,
    private readonly todo: Work,
    private readonly ledger: Book,
    private readonly living: Living,
    private readonly random: () => number,
  ) {}

  async work(): Promise<void> {
    let page: Page | undefined;
    for (;;) {
      const { port } = await this.living();
      try {
        page ??= await this.#takeAny(port);
        if (page) await this.#submit(port, page);
        else if (await this.todo.isOver()) return;
        else await wait(5);
        page = undefined;
      } catch (cause) {
        if (cause instanceof WrongReply) throw cause;
        // the workbench is gone: the open page is submitted again, or the person begins at the job's page
        if (this.random() < 0.5) page = undefined;
      }
    }
  }

  async #takeAny(port: number): Promise<Page | undefined> {
    for (const job of this.todo.jobs) {
      const page = await this.#take(port, job);
      if (page) return page;
    }
    return undefined;
  }

  /** Opens the next task; `undefined` when there is none. */
  async #take(port: number, asked: string): Promise<Page | undefined> {
    const { location } = await this.#ask(port, 'localhost', 'POST', `/jobs/${asked}/next`);
    // of a reviewed job it may be a task of another stage
    const [, job, id] = /\/jobs\/([^/]+)\/tasks\/(\d+)/.exec(location) ?? [];
    if (job === undefined || id === undefined) return undefined;
    const { body } = await this.#ask(port, 'localhost', 'GET', location);
    const token = /\/tasks\/([\w-]{20,})"/.exec(body)?.[1];
    // answered in the meantime by a submit whose reply was lost
    if (!token) return this.#take(port, asked);
    return { worker: this.name, job, id, token, word: `${this.name}-${id}-${this.#words++}` };
  }

  async #submit(port: number, page: Page): Promise<void> {
    this.ledger.send(page);
    const content = this.todo.contentOf(page);
    const { status, body } = await this.#ask(port, '127.0.0.1', 'POST', `/tasks/${page.token}/answer`, content);
    if (status !== 200) throw new WrongReply(`${page.worker} ${page.id}: ${status} ${body}`);
    this.ledger.promise(page);
  }

  #ask(port: number, host: string, method: string, path: string, body?: object): Promise<Reply> {
    const headers = {
      Host: `${host}:${port}`,
      Cookie: `gt-worker=${this.name}`,
      ...(method === 'POST' ? { Origin: `http://${host}:${port}` } : {}),
    };
    return new Promise((done, fail) => {
      const call = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        reply
          .on('error', fail)
          .on('end', () => done({ status: reply.statusCode!, location: reply.headers.location ?? '', body: text }));
      });
      call.on('error', fail).end(body && JSON.stringify(body));
    });
  }
}

/** An answer that no death explains. */
export class WrongReply extends Error {}
