import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { TextSource, type TextState } from './text-source.js';

class TestReader extends LitElement {
  readonly states: TextState[] = [];
  readonly source = new TextSource(this, (state) => this.states.push(state));

  want(address: string, key = address): void {
    this.source.want({ address, key });
  }

  get kinds(): string {
    return this.states.map(({ kind }) => kind).join(' ');
  }
}
customElements.define('test-text-reader', TestReader);

const realFetch = globalThis.fetch;

describe('the source of a text', () => {
  let reader: TestReader;
  /** What was asked for, and how to answer it. */
  let asked: { readonly url: string; readonly signal: AbortSignal; answer(text: string, status?: number): void }[];
  // a stream is read in several tasks, which a busy browser takes its time for
  const turn = () => new Promise((resolve) => setTimeout(resolve, 80));

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const signal = init!.signal!;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        const answer = (text: string, status = 200) => resolve(new Response(text, { status }));
        asked.push({ url: new URL(new Request(input).url).pathname, signal, answer });
      });
    reader = document.createElement('test-text-reader') as TestReader;
  });
  afterEach(() => {
    reader.remove();
    globalThis.fetch = realFetch;
  });

  it('loads what is wanted once it is in the page', async () => {
    reader.want('/a');
    expect(asked).to.have.length(0);
    document.body.append(reader);
    asked[0]!.answer('text');
    await turn();
    expect(reader.source.state).to.deep.equal({ kind: 'loaded', text: 'text' });
    expect(asked).to.have.length(1);
  });

  it('breaks off when another is wanted, and takes nothing that comes late', async () => {
    document.body.append(reader);
    reader.want('/a');
    reader.want('/b');
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[0]!.answer('old');
    asked[1]!.answer('new');
    await turn();
    expect(reader.source.state).to.deep.equal({ kind: 'loaded', text: 'new' });
    expect(reader.states.some((state) => 'text' in state && state.text === 'old')).to.equal(false);
  });

  it('breaks off when the element leaves, and begins anew when it comes back', async () => {
    document.body.append(reader);
    reader.want('/a');
    reader.remove();
    expect(asked[0]!.signal.aborted).to.equal(true);
    await turn();
    expect(reader.kinds).not.to.include('failed');
    document.body.append(reader);
    asked[1]!.answer('text');
    await turn();
    expect(reader.source.state.kind).to.equal('loaded');
    reader.remove();
    document.body.append(reader);
    expect(asked, 'what is there is kept').to.have.length(2);
  });

  it('asks once for a text whose address is another each time', async () => {
    document.body.append(reader);
    reader.want('/a?sign=1', '/a');
    asked[0]!.answer('text');
    await turn();
    reader.want('/a?sign=2', '/a');
    expect(asked).to.have.length(1);
  });

  it('tries again when told to, and with a new address', async () => {
    document.body.append(reader);
    reader.want('/a?sign=1', '/a');
    asked[0]!.answer('expired', 403);
    await turn();
    expect(reader.source.state).to.deep.equal({ kind: 'failed', reason: 'refused', detail: '' });
    reader.source.retry();
    asked[1]!.answer('expired', 403);
    await turn();
    reader.want('/a?sign=2', '/a');
    asked[2]!.answer('text');
    await turn();
    expect(reader.source.state.kind).to.equal('loaded');
  });

  it('forgets when nothing is wanted any more', async () => {
    document.body.append(reader);
    reader.want('/a');
    reader.source.want(undefined);
    expect(asked[0]!.signal.aborted).to.equal(true);
    await turn();
    expect(reader.source.state.kind).to.equal('none');
  });
});
