import { expect } from '@open-wc/testing';
import { forgetDrafts, openDraftPage, pause } from './draft-page.harness.js';

type Page = Window & typeof globalThis;

const blocked = (name: 'indexedDB' | 'localStorage' | 'sessionStorage') => (page: Page) =>
  Object.defineProperty(page, name, {
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
const full = (page: Page) => {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  page.IDBObjectStore.prototype.put = refuse;
  page.Storage.prototype.setItem = refuse;
};
const hanging = (page: Page) => Object.defineProperty(page, 'indexedDB', { value: { open: () => ({}) } });

describe('drafts when things go wrong', () => {
  afterEach(forgetDrafts);

  it('lose nothing when the page goes away in the midst of typing', async () => {
    for (const wait of [0, 40, 160, 310]) {
      const page = await openDraftPage();
      const keeper = page.keeper({ key: `close ${wait}` });
      let typed = 0;
      const end = performance.now() + wait;
      do {
        keeper.save(++typed, '');
        await pause(4);
      } while (performance.now() < end);
      keeper.save(++typed, '');
      page.close();
      const later = await openDraftPage();
      expect((await later.keeper({ key: `close ${wait}` }).load())?.document).to.equal(typed);
      later.close();
    }
  });

  it('lose at most 250 ms when the page has no time to say good-bye', async () => {
    for (const wait of [170, 330, 520]) {
      // a killed tab tells nobody
      const page = await openDraftPage((self) => (self.addEventListener = () => undefined));
      const keeper = page.keeper({ key: `kill ${wait}` });
      const end = performance.now() + wait;
      while (performance.now() < end) {
        keeper.save(performance.now(), '');
        await pause(4);
      }
      page.close();
      const closed = performance.now();
      const later = await openDraftPage();
      const draft = await later.keeper({ key: `kill ${wait}` }).load();
      expect(closed - Number(draft?.document)).to.be.lessThan(250);
      later.close();
    }
  });

  for (const [what, prepare] of [
    [
      'everything is blocked',
      (page: Page) => (['indexedDB', 'localStorage', 'sessionStorage'] as const).map((each) => blocked(each)(page)),
    ],
    ['everything is full', full],
  ] as const) {
    it(`are silent where ${what}`, async () => {
      const page = await openDraftPage(prepare);
      for (const kind of ['device', 'session'] as const) {
        const keeper = page.keeper({ key: 'a', kind });
        expect(await keeper.load()).to.equal(undefined);
        keeper.save('x', 'x');
        keeper.flush();
        keeper.markSent();
        await pause(300);
        keeper.save('y', 'y');
        keeper.clear();
        keeper.disconnect();
      }
      await pause(300);
      expect(page.errors).to.deep.equal([]);
      page.close();
    });
  }

  it('live in local storage where IndexedDB is blocked', async () => {
    const page = await openDraftPage(blocked('indexedDB'));
    const keeper = page.keeper({ key: 'a' });
    keeper.save('x', 'x');
    await pause(300);
    expect((await page.keeper({ key: 'a' }).load())?.document).to.equal('x');
    page.close();
    const open = await openDraftPage();
    const later = open.keeper({ key: 'a' });
    expect((await later.load())?.document, 'and move when it is there again').to.equal('x');
    await pause(300);
    expect(localStorage.length).to.equal(0);
    expect((await open.keeper({ key: 'a' }).load())?.document).to.equal('x');
    open.close();
  });

  it('do not keep anybody waiting where IndexedDB does not open', async () => {
    const page = await openDraftPage(hanging);
    const keeper = page.keeper({ key: 'a' });
    const start = performance.now();
    expect(await keeper.load()).to.equal(undefined);
    expect(performance.now() - start).to.be.lessThan(3000);
    keeper.save('x', 'x');
    await pause(300);
    expect((await page.keeper({ key: 'a' }).load())?.document).to.equal('x');
    expect(page.errors).to.deep.equal([]);
    page.close();
  });

  it('make way for a later version of the database', async () => {
    const page = await openDraftPage();
    const keeper = page.keeper({ key: 'a' });
    keeper.save('x', '');
    await pause(300);
    await forgetDrafts();
    keeper.save('y', '');
    await pause(300);
    expect((await page.keeper({ key: 'a' }).load())?.document).to.equal('y');
    page.close();
  });
});
