import { expect } from '@open-wc/testing';
import { click, press, type } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, makePairs, PairsHarness, text, twoPairs, type Settings } from './gt-qa-pairs.harness.js';

const realFetch = globalThis.fetch;

describe('<gt-qa-pairs> with a passage by its address', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  let form: HTMLFormElement;
  let asked: {
    readonly url: string;
    readonly signal: AbortSignal;
    answer(body: BodyInit | null, status?: number): void;
  }[];

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (input, init) =>
      new Promise((resolve, reject) => {
        const signal = init!.signal!;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        const answer = (body: BodyInit | null, status = 200) => resolve(new Response(body, { status }));
        asked.push({ url: new Request(input).url, signal, answer });
      });
    form = document.createElement('form');
    document.body.append(form);
  });
  afterEach(() => {
    form.remove();
    globalThis.fetch = realFetch;
  });

  const show = async (settings: Settings = {}) => {
    const all = { name: 'answer', drafts: 'none', textSrc: '/a.txt?X-Amz-Signature=1', ...settings };
    pairs = new PairsHarness(makePairs(all));
    form.append(pairs.element);
    await pairs.settled();
  };
  const come = async (body: BodyInit | null, status?: number) => {
    asked.at(-1)!.answer(body, status);
    await new Promise((resolve) => setTimeout(resolve, 10));
    await pairs.settled();
  };

  it('says that it is loading, and nothing can be submitted meanwhile', async () => {
    await show({ minQuestions: 0 });
    expect(pairs.textOf('main')).to.contain('Loading the passage…');
    expect(pairs.has('progress')).to.equal(true);
    expect(form.checkValidity()).to.equal(false);
    expect(pairs.value).to.equal(null);
    await come(text);
    expect(form.checkValidity()).to.equal(true);
    expect(pairs.passage.textContent).to.equal(text);
    expect(pairs.said).to.include('The passage is loaded');
  });

  it('asks for that address once, and for no other', async () => {
    await show();
    await come(text);
    pairs.element.textSrc = '/a.txt?X-Amz-Signature=2';
    await pairs.settled();
    expect(asked.map(({ url }) => url)).to.deep.equal([`${location.origin}/a.txt?X-Amz-Signature=1`]);
  });

  it('places the references of an earlier answer once the passage is there', async () => {
    await show({ initialValue: twoPairs });
    await come(text);
    expect(pairs.rows).to.deep.equal(['1 built in 1794']);
    expect(pairs.all('mark').length).to.equal(3);
    expect((pairs.value!['meta'] as Settings)['initialValueModified']).to.equal(false);
  });

  const failures: readonly (readonly [name: string, body: BodyInit | null, status: number, said: string])[] = [
    ['an expired link', 'no', 403, 'has expired'],
    ['nothing there', 'no', 404, 'not there any more'],
    ['a server in trouble', 'no', 503, 'answers 503'],
    ['wrong bytes', new Uint8Array([0xff]), 200, 'not valid utf-8'],
    ['nothing in it', ' ', 200, 'is empty'],
    ['too much', 'a'.repeat(2_000_001), 200, 'more than 2 MB'],
  ];
  for (const [name, body, status, said] of failures) {
    it(`says what is wrong, and tries again: ${name}`, async () => {
      await show();
      await come(body, status);
      expect(pairs.textOf('main')).to.contain(said);
      expect(pairs.hasButton('Can’t do this task')).to.equal(true);
      await click(pairs.button('Try again'));
      expect(pairs.has('progress')).to.equal(true);
      expect(pairs.focus).not.to.equal('body');
      await come(text);
      expect(pairs.passage.textContent).to.equal(text);
      expect(pairs.element.problems).to.deep.equal([]);
    });
  }

  it('tells the author what only an author can mend, without the token', async () => {
    await show();
    await come('no', 404);
    expect(pairs.errors[0]).to.include({ property: 'textSrc', received: '/a.txt' });
  });

  it('tells the author nothing of what happens to one person', async () => {
    await show();
    await come('no', 403);
    expect(pairs.errors).to.deep.equal([]);
  });

  it('takes a text that the author gives after all', async () => {
    await show();
    pairs.element.text = text;
    await pairs.settled();
    expect(asked[0]!.signal.aborted).to.equal(true);
    expect(pairs.passage.textContent).to.equal(text);
  });

  it('breaks off when it leaves, and begins anew where it is put in again', async () => {
    await show();
    pairs.element.remove();
    expect(asked[0]!.signal.aborted).to.equal(true);
    form.append(pairs.element);
    await pairs.settled();
    await come(text);
    pairs.question.focus();
    await type('Who?');
    const crowd = document.createElement('div');
    form.append(crowd);
    crowd.append(pairs.element);
    await pairs.settled();
    expect(asked.length).to.equal(2);
    expect(pairs.question.value).to.equal('Who?');
  });

  it('begins anew with another passage', async () => {
    await show();
    await come(text);
    pairs.question.focus();
    await type('Who?');
    pairs.element.textSrc = '/b.txt';
    await pairs.settled();
    expect(form.checkValidity()).to.equal(false);
    await come('Another one.');
    expect([pairs.passage.textContent, pairs.value]).to.deep.equal(['Another one.', null]);
  });

  it('lets nobody work on what can not be read, and keeps what there is', async () => {
    await show({ initialValue: twoPairs });
    const given = twoPairs['questionAnswerPairs'];
    await come('no', 403);
    expect(pairs.has('.side')).to.equal(false);
    expect(pairs.pairs).to.deep.equal(given);
    pairs.button('Try again').focus();
    await press('Control+Enter');
    expect(pairs.listed).to.deep.equal(['The passage is not loaded']);
    expect(pairs.focus).to.equal('Try again');
  });
});
