import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { press, frame } from '../fixtures/gestures.js';
import type { ElementProfile } from './element-profile.js';
import { take } from './keyboard-task.js';
import { PageForm } from './page-form.js';
import { nameOf, show, type ShownElement } from './shown-element.js';

/** Of what is higher than this much, the beginning has to be seen. CSS pixels. */
const BEGINNING = 100;

/** A whole task in a worker's frame of 1000 × 650 pixels: nothing that a decision needs is off the screen. */
export function testAtReferenceSize(profile: ElementProfile): void {
  describe(`<${profile.tag}> at 1000 × 650`, function () {
    this.timeout(60_000);
    let page: PageForm;
    let shown: ShownElement;

    before(async () => {
      await setViewport({ width: 1000, height: 650 });
      document.body.style.margin = '0';
      page = new PageForm();
      page.before.hidden = page.after.hidden = true;
      shown = await show(profile, { attributes: { required: '' }, parent: page.middle });
    });
    after(() => {
      page.remove();
      document.body.style.margin = '';
    });

    const expectAllSeen = async (when: string) => {
      await frame();
      const footer = shown.all('[part~=footer], [part~=submit]');
      const { focused } = shown;
      expect(footer.length, 'footer and submit').to.equal(2);
      for (const each of [...(focused ? [focused] : []), ...footer, ...profile.needed(shown.element)]) {
        const { seen, height, width } = await seenOf(each);
        const what = `${when}: ${nameOf(each)}, ${Math.round(seen.width)} × ${Math.round(seen.height)} of ${Math.round(width)} × ${Math.round(height)}`;
        expect(seen.height, what).to.be.at.least(Math.min(height, BEGINNING) - 1);
        expect(seen.width, what).to.be.at.least(width - 1);
      }
      const page = document.scrollingElement!;
      expect(page.scrollHeight, 'the page itself does not scroll').to.be.at.most(innerHeight);
      expect(page.scrollWidth).to.be.at.most(innerWidth);
    };

    it('has everything on the screen from the first key to the last', async () => {
      shown.element.focus();
      await expectAllSeen('at the beginning');
      for (const step of profile.script) await take(step, (what) => expectAllSeen(`after ${what}`));
      await press('Control+Enter');
      expect(page.submitted).to.deep.equal([profile.answers[0]]);
    });
  });
}

/** How much of an element is on the screen: neither outside it nor scrolled out of what it stands in. */
function seenOf(element: Element): Promise<{ seen: DOMRectReadOnly; height: number; width: number }> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      const { height, width } = entry!.boundingClientRect;
      resolve({ seen: entry!.intersectionRect, height, width });
    });
    observer.observe(element);
  });
}
