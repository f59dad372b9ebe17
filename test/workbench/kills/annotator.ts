import { request } from 'node:http';
import type { Ledger, Sent } from './ledger.js';

/** A workbench that listens now; asked for again after one has died. */
export type Living = () => Promise<{ readonly port: number }>;

interface Reply {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** An open task page, and what will be submitted from it. */
interface Page extends Sent {
  readonly token: string;
}

/** Labels a job over HTTP as a person's browser does, until nothing is left, however often the workbench dies. */
export class Annotator {
  #words = 0;

  constructor(
    private readonly name: string,
    private readonly job: string,
    private readonly ledger: Ledger,
    private readonly living: Living,
    private readonly random: () => number,
  ) {}

  async work(): Promise<void> {
    let page: Page | undefined;
    for (;;) {
      const { port } = await this.living();
      try {
        page ??= await this.#take(port);
        if (!page) return;
        await this.#submit(port, page);
        page = undefined;
      } catch (cause) {
        if (cause instanceof WrongReply) throw cause;
        // the workbench is gone: the open page is submitted again, or the person begins at the job's page
        if (this.random() < 0.5) page = undefined;
      }
    }
  }

  /** Opens the next task; `undefined` when there is none. */
  async #take(port: number): Promise<Page | undefined> {
    const { location } = await this.#ask(port, 'localhost', 'POST', `/jobs/${this.job}/next`);
    const id = /\/tasks\/(\d+)$/.exec(location)?.[1];
    if (id === undefined) return undefined;
    const { body } = await this.#ask(port, 'localhost', 'GET', location);
    const token = /\/tasks\/([\w-]{20,})"/.exec(body)?.[1];
    // answered in the meantime by a submit whose reply was lost
    if (!token) return this.#take(port);
    return { worker: this.name, id, token, word: `${this.name}-${id}-${this.#words++}` };
  }

  async #submit(port: number, page: Page): Promise<void> {
    const { worker, id, word, token } = page;
    this.ledger.send(page);
    const { status, body } = await this.#ask(port, '127.0.0.1', 'POST', `/tasks/${token}/answer`, { worker, id, word });
    if (status !== 200) throw new WrongReply(`${worker} ${id}: ${status} ${body}`);
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
