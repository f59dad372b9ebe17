import { expect } from '@open-wc/testing';
import { DraftKeeper } from './draft-keeper.js';
import { draftKey, type DraftIdentity } from './draft.js';
import { forgetDrafts, openDraftPage, pause, storedDrafts } from './draft-page.harness.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Long enough for a write and its transaction. */
const written = () => pause(400);

/** Found again by a page that knows nothing. */
const found = async (key: string, kind: 'device' | 'session' = 'device', now: () => number = Date.now) =>
  new DraftKeeper({ kind, key, now }).load();

describe('DraftKeeper', () => {
  afterEach(forgetDrafts);

  for (const kind of ['device', 'session'] as const) {
    it(`gives back what it was given: ${kind}`, async () => {
      const keeper = new DraftKeeper({ kind, key: 'a', now: () => 5 });
      const document = { text: 'Łódź 🎉 {{', ranks: [1, null, 2.5] };
      keeper.save(document, 'Łódź');
      await written();
      expect(await found('a', kind, () => 10)).to.deep.equal({ savedAt: 5, document, firstWords: 'Łódź' });
      expect(await found('b', kind)).to.equal(undefined);
    });

    it(`keeps the last of many, and forgets on demand: ${kind}`, async () => {
      const keeper = new DraftKeeper({ kind, key: 'a', now: Date.now });
      for (let count = 0; count < 50; count++) keeper.save(count, '');
      await written();
      expect((await found('a', kind))?.document).to.equal(49);
      keeper.save('last', '');
      keeper.clear();
      await written();
      expect(await found('a', kind)).to.equal(undefined);
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    });
  }

  it('keeps nothing where nothing is to be kept', async () => {
    const keeper = new DraftKeeper({ kind: 'none', key: 'a', now: Date.now });
    keeper.save(1, '');
    keeper.flush();
    keeper.markSent();
    await written();
    expect(await keeper.load()).to.equal(undefined);
    expect([await found('a'), await found('a', 'session')]).to.deep.equal([undefined, undefined]);
  });

  it('writes again and again while typing goes on, not only after it', async () => {
    const keeper = new DraftKeeper({ kind: 'device', key: 'a', now: Date.now });
    const worst: number[] = [];
    const end = performance.now() + 1500;
    let reading = Promise.resolve();
    while (performance.now() < end) {
      keeper.save(performance.now(), '');
      await pause(15);
      const seen = performance.now();
      reading = reading.then(async () => {
        const [draft] = await storedDrafts();
        if (draft) worst.push(seen - Number((draft as unknown as { document: string }).document));
      });
    }
    await reading;
    await written();
    expect(worst.length).to.be.greaterThan(20);
    expect(Math.max(...worst)).to.be.lessThan(250);
  });

  it('keeps a draft 30 days, and one that was sent 24 hours', async () => {
    let now = 100 * DAY;
    const keeper = new DraftKeeper({ kind: 'device', key: 'a', now: () => now });
    keeper.save('x', 'x');
    await written();
    expect((await found('a', 'device', () => now + 29 * DAY))?.document).to.equal('x');
    expect(await found('a', 'device', () => now + 31 * DAY)).to.equal(undefined);
    now += HOUR;
    keeper.markSent();
    await written();
    expect((await found('a', 'device', () => now + 23 * HOUR))?.sentAt).to.equal(now);
    expect(await found('a', 'device', () => now + 25 * HOUR)).to.equal(undefined);
    keeper.save('y', 'y');
    await written();
    expect(await found('a'), 'work that goes on is no longer sent').to.equal(undefined);
    expect(await found('a', 'device', () => now)).to.deep.equal({ savedAt: now, document: 'y', firstWords: 'y' });
  });

  it('marks work as sent that came from a draft and was not touched', async () => {
    new DraftKeeper({ kind: 'device', key: 'a', now: () => 7 }).save('x', 'x');
    await written();
    const keeper = new DraftKeeper({ kind: 'device', key: 'a', now: () => 9 });
    await keeper.load();
    keeper.markSent();
    await written();
    expect(await found('a', 'device', () => 9)).to.deep.equal({
      savedAt: 7,
      sentAt: 9,
      document: 'x',
      firstWords: 'x',
    });
  });

  it('keeps at most 200 drafts, the newest', async () => {
    for (let count = 0; count < 205; count++)
      new DraftKeeper({ kind: 'device', key: `${count}`, now: () => count }).save(count, '');
    await pause(1500);
    const keys = (await storedDrafts()).map(({ key }) => Number(key));
    expect(keys).to.have.lengthOf(200);
    expect(Math.min(...keys)).to.equal(5);
  });

  it('keeps at most 5 million characters, and the newest draft whatever its size', async () => {
    const long = 'x'.repeat(2_000_000);
    for (let count = 0; count < 4; count++)
      new DraftKeeper({ kind: 'device', key: `${count}`, now: () => count }).save(long, '');
    await pause(1500);
    expect((await storedDrafts()).map(({ key }) => key)).to.deep.equal(['2', '3']);
    new DraftKeeper({ kind: 'device', key: '4', now: () => 4 }).save(long.repeat(3), '');
    await pause(1500);
    expect((await storedDrafts()).map(({ key }) => key)).to.deep.equal(['4']);
  });

  it('clears away what is too old', async () => {
    new DraftKeeper({ kind: 'device', key: 'old', now: () => 0 }).save(1, '');
    await written();
    new DraftKeeper({ kind: 'device', key: 'new', now: () => 31 * DAY }).save(1, '');
    await written();
    expect((await storedDrafts()).map(({ key }) => key)).to.deep.equal(['new']);
  });

  it('copies to local storage at once when the page is hidden, and removes the copy when it is not needed', async () => {
    const keeper = new DraftKeeper({ kind: 'device', key: 'a', now: Date.now });
    keeper.save('first', '');
    keeper.save('typed since', '');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(Object.values<string>({ ...localStorage }).join()).to.contain('typed since');
    await written();
    expect(localStorage.length).to.equal(0);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.length, 'nothing is pending').to.equal(0);
  });

  it('lets the newer of two tabs win', async () => {
    const [one, other] = [await openDraftPage(), await openDraftPage()];
    const [first, second] = [one.keeper({ key: 'a' }), other.keeper({ key: 'a' })];
    first.save('one', '');
    await pause(20);
    second.save('other', '');
    first.flush();
    await written();
    expect((await found('a'))?.document).to.equal('other');
    one.close();
    other.close();
  });

  it('ignores what other templates may have put there', async () => {
    for (const rubbish of [
      '',
      '{',
      '3',
      'null',
      '[]',
      '{"savedAt":"x"}',
      `{"savedAt":${Date.now()},"document":"{","firstWords":""}`,
    ]) {
      localStorage.setItem('gt-elements/draft/a', rubbish);
      expect(await found('a'), rubbish).to.equal(undefined);
    }
  });

  it('listens to the page only while something is pending', async () => {
    const listening = new Set<string>();
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (type: string, ...rest: unknown[]) => {
      listening.add(type);
      Reflect.apply(addEventListener, window, [type, ...rest]);
    };
    window.removeEventListener = (type: string, ...rest: unknown[]) => {
      listening.delete(type);
      Reflect.apply(removeEventListener, window, [type, ...rest]);
    };
    try {
      const keeper = new DraftKeeper({ kind: 'device', key: 'a', now: Date.now });
      keeper.save(1, '');
      expect([...listening]).to.deep.equal(['pagehide']);
      keeper.disconnect();
      await written();
      expect([...listening]).to.deep.equal([]);
    } finally {
      window.addEventListener = addEventListener;
      window.removeEventListener = removeEventListener;
    }
  });

  it('has a key of its own for everything that tells tasks apart', () => {
    const identity: DraftIdentity = {
      template: 't',
      tag: 'g',
      name: 'n',
      mode: 'label',
      taskKey: 'k',
      initialValue: '',
    };
    const keys = Object.keys(identity).map((member) => draftKey({ ...identity, [member]: 'other' }));
    expect(new Set([...keys, draftKey(identity)]).size).to.equal(7);
  });
});
