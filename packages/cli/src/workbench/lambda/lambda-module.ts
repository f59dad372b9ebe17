import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { syntaxErrorPlace, throwPlace, type Place } from './throw-place.js';

/** How long a call may take. */
const LIMIT_SECONDS = 30;

/** What went wrong in an author's module, and where, as far as that is known. */
export class LambdaFault extends Error {
  constructor(
    message: string,
    /** Relative to the job's folder. */
    readonly file: string,
    /** Counted from 1. */
    readonly line: number | undefined,
  ) {
    super(message);
  }
}

type Answer = { readonly result: string } | Failure;
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * An ES module of the job's author that stands for a Lambda: `export async function handler(event)`. It runs in a thread
 * of its own, which can neither hang nor end the workbench, and is called with one event at a time, as a Lambda's
 * container is.
 */
export class LambdaModule {
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /**
   * @param folder the job's folder, without symbolic links
   * @param path the module's file in it
   */
  constructor(
    private readonly folder: string,
    private readonly path: string,
  ) {}

  /** Calls the handler after all calls before. @throws LambdaFault */
  call(event: object): Promise<unknown> {
    const call = async () => {
      const answer = await this.#ask(JSON.stringify(event));
      if ('result' in answer) return JSON.parse(answer.result) as unknown;
      throw await this.#fault(answer);
    };
    const result = this.#last.then(call, call);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Ends the thread; a call that is under way or comes later fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.terminate();
  }

  #ask(event: string): Promise<Answer> {
    return new Promise((resolve) => {
      const fail = (message: string, { name = '', stack = '' }: Partial<Failure> = {}) =>
        settle({ name, message, stack });
      if (this.#isClosed) {
        resolve({ name: '', message: 'the job was closed or read again', stack: '' });
        return;
      }
      const thread = (this.#thread ??= this.#start());
      const timer = setTimeout(() => {
        fail(`gave no answer within ${LIMIT_SECONDS} seconds`);
        void thread.terminate();
        this.#thread = undefined;
      }, LIMIT_SECONDS * 1000);
      const onError = (error: Error) => fail(error.message, error);
      const onExit = (code: number) => fail(`ended its process (exit code ${code})`);
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        thread.off('message', settle).off('error', onError).off('exit', onExit);
        resolve(answer);
      };
      thread.on('message', settle).on('error', onError).on('exit', onExit);
      thread.postMessage(event);
    });
  }

  #start(): Worker {
    const host = new URL('./lambda-host.mjs', import.meta.url);
    const thread = new Worker(host, { workerData: { url: pathToFileURL(this.path).href } });
    thread.unref();
    // between two calls nobody else listens; the next call starts a new one
    const forget = () => {
      if (this.#thread === thread) this.#thread = undefined;
    };
    thread.on('error', forget).on('exit', forget);
    return thread;
  }

  async #fault({ name, message, stack }: Failure): Promise<LambdaFault> {
    const own: Place = { path: this.path };
    const place =
      throwPlace(stack, this.folder) ??
      (name === 'SyntaxError' ? await syntaxErrorPlace(this.path, this.folder) : undefined) ??
      own;
    const file = place.path.slice(this.folder.length + 1).replaceAll('\\', '/');
    return new LambdaFault(name && name !== 'Error' ? `${name}: ${message}` : message, file, place.line);
  }
}
