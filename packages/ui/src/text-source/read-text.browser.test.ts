import { expect } from '@open-wc/testing';
import { MOST_BYTES, readText, TextFailure, type ReadTextOptions } from './read-text.js';

/** Requests as the page made them. */
let requests: { readonly url: string; readonly init: RequestInit }[] = [];
const realFetch = globalThis.fetch;

function answerWith(answer: (init: RequestInit) => Response | Promise<Response>): void {
  globalThis.fetch = (input, init = {}) => {
    requests.push({ url: new Request(input).url, init });
    return Promise.resolve().then(() => answer(init));
  };
}

function read(address: string, options: Partial<ReadTextOptions> = {}): Promise<string> {
  return readText(address, { signal: new AbortController().signal, ...options });
}

/** `reason` or `reason detail` of the failure, or the text. */
function outcome(address: string, options?: Partial<ReadTextOptions>): Promise<string> {
  return read(address, options).catch((error: unknown) => {
    if (error instanceof TextFailure) return `${error.reason} ${error.detail}`.trim();
    throw error;
  });
}

const bytes = (...values: number[]) => new Uint8Array(values);
const typed = (type: string) => ({ headers: { 'content-type': type } });

describe('reading a text from its address', () => {
  beforeEach(() => (requests = []));
  afterEach(() => (globalThis.fetch = realFetch));

  it('reads what stands there as it stands, line ends too', async () => {
    answerWith(() => new Response('one\r\ntwo\n\tthree 😀'));
    expect(await read('/text.txt')).to.equal('one\r\ntwo\n\tthree 😀');
  });

  it('asks once, for nothing but the address, so that no server is asked for permission before', async () => {
    answerWith(() => new Response('a'));
    await read('https://bucket.example/text.txt?X-Amz-Signature=abc');
    expect(requests.map(({ url }) => url)).to.deep.equal(['https://bucket.example/text.txt?X-Amz-Signature=abc']);
    const { method = 'GET', headers, credentials } = requests[0]!.init;
    expect([method, headers, credentials]).to.deep.equal(['GET', undefined, 'same-origin']);
  });

  const encodings: readonly (readonly [name: string, bytes: Uint8Array, type: string, text: string])[] = [
    ['UTF-8 where nothing is said', bytes(0xc3, 0xa4), '', 'ä'],
    ['UTF-8 with its mark, which is no part of the text', bytes(0xef, 0xbb, 0xbf, 0x61), 'text/plain', 'a'],
    ['UTF-16 by its mark', bytes(0xff, 0xfe, 0xe4, 0x00), 'text/plain;charset=utf-8', 'ä'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0x00, 0xe4), '', 'ä'],
    ['what the server declares', bytes(0xe4, 0x80), 'text/plain; charset="windows-1252"', 'ä€'],
    ['a declared encoding of the east', bytes(0x82, 0xa0), 'text/plain;charset=Shift_JIS', 'あ'],
    ['wrong bytes are not replaced', bytes(0x61, 0xe4), '', 'encoding utf-8'],
    ['nor those of a declared encoding', bytes(0x81), 'text/plain;charset=shift_jis', 'encoding shift_jis'],
    ['an encoding that nobody knows', bytes(0x61), 'text/plain;charset=klingon', 'encoding klingon'],
  ];
  for (const [name, content, type, text] of encodings) {
    it(`encodings: ${name}`, async () => {
      answerWith(() => new Response(content as BodyInit, typed(type)));
      expect(await outcome('/text.txt')).to.equal(text);
    });
  }

  const answers: readonly (readonly [status: number, outcome: string])[] = [
    [401, 'refused'],
    [403, 'refused'],
    [404, 'missing'],
    [410, 'missing'],
    [500, 'status 500'],
    [503, 'status 503'],
  ];
  for (const [status, expected] of answers) {
    it(`an answer ${status} is told as ${expected}`, async () => {
      answerWith(() => new Response('no', { status }));
      expect(await outcome('/text.txt')).to.equal(expected);
    });
  }

  it('tells an empty text from a text', async () => {
    answerWith(() => new Response(' \n'));
    expect(await outcome('/text.txt')).to.equal('empty');
  });

  it('loads no script and nothing that is no address', async () => {
    for (const address of ['javascript:alert(1)', 'http://[', 'mailto:a@b.c']) {
      expect(await outcome(address), address).to.equal('address');
    }
  });

  it('refuses what is too long by what is declared, before it is loaded', async () => {
    answerWith(() => new Response('a', { headers: { 'content-length': String(MOST_BYTES + 1) } }));
    expect(await outcome('/text.txt')).to.equal('size');
  });

  it('refuses what turns out too long, and takes what is just not', async () => {
    answerWith(() => new Response('a'.repeat(MOST_BYTES)));
    expect((await read('/text.txt')).length).to.equal(MOST_BYTES);
    answerWith(() => new Response('a'.repeat(MOST_BYTES + 1)));
    expect(await outcome('/text.txt')).to.equal('size');
  });

  it('tells how far it is', async () => {
    const told: (readonly [number, number | undefined])[] = [];
    answerWith(() => new Response('12345', { headers: { 'content-length': '5' } }));
    await read('/text.txt', { onProgress: (...how) => told.push(how) });
    expect(told.at(-1)).to.deep.equal([5, 5]);
    told.length = 0;
    // compressed on its way
    answerWith(() => new Response('12345', { headers: { 'content-length': '3' } }));
    await read('/text.txt', { onProgress: (...how) => told.push(how) });
    expect(told.at(-1)).to.deep.equal([5, undefined]);
  });

  /** Says nothing until it is broken off. */
  const silent = ({ signal }: RequestInit) =>
    new Promise<Response>((_, reject) => {
      if (signal!.aborted) reject(signal!.reason as Error);
      signal!.addEventListener('abort', () => reject(signal!.reason as Error));
    });

  it('gives up when nothing comes', async () => {
    answerWith(silent);
    expect(await outcome('/text.txt', { patience: 30 })).to.equal('time');
  });

  it('gives up when nothing comes any more', async () => {
    let broken = false;
    answerWith(({ signal }) => {
      const start = (controller: ReadableStreamDefaultController) => {
        controller.enqueue(bytes(0x61));
        signal!.addEventListener('abort', () => {
          broken = true;
          controller.error(signal!.reason);
        });
      };
      return new Response(new ReadableStream({ start }));
    });
    expect(await outcome('/text.txt', { patience: 30 })).to.equal('time');
    expect(broken).to.equal(true);
  });

  it('stops when it is told to', async () => {
    answerWith(silent);
    const stop = new AbortController();
    const reading = read('/text.txt', { signal: stop.signal });
    stop.abort('enough');
    expect(await reading.catch((error: unknown) => error)).to.equal('enough');
  });

  it('tells a server that is not there from one that lets nobody read', async () => {
    const elsewhere = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}/package.json`;
    globalThis.fetch = (input, init) => {
      requests.push({ url: new Request(input).url, init: init ?? {} });
      return realFetch(input, init);
    };
    expect(await outcome('http://127.0.0.1:9/text.txt')).to.equal('network');
    expect(['origin', 'network']).to.include(await outcome(elsewhere));
    for (const { url } of requests) expect(['http://127.0.0.1:9/text.txt', elsewhere]).to.include(url);
  });

  it('reads from a data address', async () => {
    expect(await read('data:text/plain;charset=utf-8,%C3%A4')).to.equal('ä');
  });
});
