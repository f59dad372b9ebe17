import { expect } from '@open-wc/testing';
import { hostileStrings } from '../fixtures/hostile-strings.js';
import type { ElementProfile } from './element-profile.js';
import { takesAddress, withAnyTexts, withTexts, type NextText } from './filled-texts.js';
import { expectNothingActive, quoted } from './nothing-active.js';
import { build, pause, show, type ShownElement } from './shown-element.js';
import { at, attributeOf, attributeText, settingsOf, type Settings } from './task-sample.js';
import { watchPage, type PageWatch } from './watched-page.js';

/** Some of each kind, where what happens to a text is another way to what is tried with all of them. */
const someStrings = hostileStrings.filter((_, index) => index % 3 === 0);

/** What a text is known by where it is shown: white space is the browser's, and what is not seen may be left out. */
const bare = (text: string): string => text.replace(/[\s\p{C}]+/gu, '');

/**
 * What somebody puts into a task never runs and never fetches anything, wherever it stands. To be called once a page,
 * which has a closing policy from then on.
 */
export function testHostileTexts(profile: ElementProfile): void {
  describe(`hostile texts in <${profile.tag}>`, function () {
    this.timeout(120_000);
    const schema = settingsOf(profile);
    let watch: PageWatch;
    let shown: ShownElement;

    /** The profile's fullest settings, with a text in each place: names have to differ, so a number follows. */
    const fullOf = (text: string): Settings => {
      let count = 0;
      return {
        ...withTexts(schema, profile.fullSettings, () => `${text}${count++ ? ` ${count}` : ''}`),
        drafts: 'none',
      };
    };
    /** A complete answer with other texts; what the task and its parts are known by stays. */
    const answerOf = (next: NextText): Record<string, unknown> =>
      JSON.parse(JSON.stringify(profile.answers[0]), (name, value: unknown) =>
        typeof value === 'string' && name !== 'task' && name !== 'id' ? next() : value,
      ) as Record<string, unknown>;
    const put = async (settings: Settings) => {
      Object.assign(shown.element, settings);
      await shown.element.updateComplete;
    };
    const expectHarmless = (text: string) => expectNothingActive(shown, text);

    before(async () => {
      // what is loaded when it is needed is there before the page is closed
      shown = await show(profile, { settings: { ...profile.fullSettings, format: 'markdown' } });
      await pause(500);
      shown.remove();
      watch = watchPage();
    });
    after(() => watch.stop());
    beforeEach(async () => (shown = await show(profile, { settings: profile.fullSettings })));
    afterEach(async () => {
      shown.remove();
      await pause(300);
      expect((watch.events as string[]).splice(0)).to.deep.equal([]);
      expect('polluted' in {}).to.equal(false);
    });

    it('are enough', () => expect(new Set(hostileStrings).size).to.be.at.least(150));

    it('show as they are written in every setting', async () => {
      for (const text of hostileStrings) {
        await put({ ...fullOf(text), format: 'text' });
        expectHarmless(text);
        expect(bare(shown.root.textContent), quoted(text)).to.contain(bare(text).slice(0, 400));
      }
    });

    it('do nothing as Markdown in every setting', async () => {
      for (const text of hostileStrings) {
        await put({ ...fullOf(text), format: 'markdown' });
        expectHarmless(text);
      }
    });

    it('do nothing in attributes', async () => {
      for (const text of someStrings) {
        for (const [name, value] of Object.entries(fullOf(text))) {
          Object.assign(shown.element, { [name]: undefined });
          shown.element.setAttribute(attributeOf(name), attributeText(value));
        }
        await shown.element.updateComplete;
        expectHarmless(text);
      }
    });

    it('do nothing where an object, a list or an address is expected', async () => {
      const good = { ...profile.fullSettings };
      for (const text of someStrings) {
        const all = Object.keys(schema.properties).map((name) => [name, text]);
        await put(Object.fromEntries(all) as Settings);
        await shown.settled();
        expectHarmless(text);
      }
      await put(good);
      if (!Object.values(schema.properties).some(takesAddress)) return;
      await pause(300);
      // what an author names may be asked for, and is stopped here; it must not run
      const others = (watch.events as string[]).splice(0).filter((event) => !/^(img|media|connect)-src/.test(event));
      expect(others).to.deep.equal([]);
    });

    it('stay as they are in the field that people write in, and in the answer', async () => {
      shown.remove();
      shown = await show(profile, { settings: { value: profile.halfDone } });
      const field = shown.find(profile.textField) as HTMLTextAreaElement;
      for (const text of hostileStrings) {
        field.value = text;
        const written = field.value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
        await shown.element.updateComplete;
        expect(at(shown.element.value, profile.textPointer), quoted(text)).to.equal(written || undefined);
        expect(field.value, quoted(text)).to.equal(written);
        expectHarmless(text);
      }
    });

    it('do nothing in an answer that the page gives, right or wrong', async () => {
      const [answer] = profile.answers;
      for (const text of hostileStrings) {
        const unable = { reason: text };
        for (const value of [withAnyTexts(answer, () => text), text, { ...answer, unable }]) {
          const { element } = build(profile, { settings: { initialValue: value } });
          expect(() => (element.value = value), quoted(text)).not.to.throw();
        }
        // an element in the page for each is dear: they are given to one that is there
        const value = { ...answerOf(() => text), unable };
        await put({ initialValue: value, value });
        expectHarmless(text);
      }
    });

    it('do nothing in an answer that is there from the start', async () => {
      shown.remove();
      const left = [...hostileStrings];
      const next = () => left.shift() ?? '';
      while (left.length > 0) {
        const texts = left.slice(0, 20).join(' ');
        for (const initialValue of [answerOf(next), { ...answerOf(next), unable: { reason: next() } }]) {
          shown = await show(profile, { settings: { initialValue } });
          expectHarmless(texts);
          shown.remove();
        }
      }
    });

    it('do nothing in what is proposed, said of an answer and answered', async () => {
      const { textTarget: target, suggestion } = profile;
      const [value] = profile.answers;
      for (const mode of ['label', 'review', 'rework']) {
        shown.remove();
        shown = await show(profile, { settings: { mode, initialValue: value } });
        for (const text of someStrings) {
          const thread = [{ id: 'c1', target, text, answer: text }];
          const review = {
            task: 'review',
            version: 1,
            comments: [
              { id: 'c2', target, text },
              { id: text || 'c3', target: { id: text || 'x', field: text || 'x' }, text },
            ],
            requirements: [{ id: 'fair', met: false, evidence: text }],
            value: { ...value, meta: { thread } },
          };
          await put({
            requirements: [{ id: 'fair', text: text || 'Be fair' }],
            suggestions: [
              { ...suggestion, source: text || 'a model', comment: text },
              { id: 's2', target, value: { [text]: text, list: [text, true, null] }, source: text || 'a model' },
            ],
            ...(mode === 'rework' ? { review } : { initialValue: mode === 'review' ? review : value }),
          });
          expectHarmless(text);
          if (mode !== 'review')
            expect(bare(shown.root.textContent), quoted(text)).to.contain(bare(text).slice(0, 400));
        }
      }
    });

    it('would be noticed', async () => {
      const picture = new Image();
      picture.src = '/hostile/control.png';
      document.body.append(picture);
      picture.setAttribute('onerror', 'gtHostile()');
      await pause(300);
      const [...events] = watch.events;
      (watch.events as string[]).length = 0;
      picture.remove();
      expect(events.join('\n'))
        .to.match(/img-src .*hostile/)
        .and.to.contain('gtHostile was called');
    });
  });
}
