import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { frame, press, type } from '../fixtures/gestures.js';
import type { ElementProfile } from './element-profile.js';
import { PageForm } from './page-form.js';
import { nameOf, sameStop, show, type ShownElement } from './shown-element.js';
import { randomNumbers } from './random-numbers.js';
import { attributeOf, type Step } from './task-sample.js';

const instructions =
  '<short-instructions>Be fair.</short-instructions><full-instructions header="All">Read.</full-instructions>';

/** More than any task has. */
const MOST_STOPS = 120;

/** Keys that somebody may press at any moment. Those that submit or open the browser's own things are left out. */
const anyKeys = [
  ...['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Delete', 'Backspace', 'Home', 'End', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowUp', 'Alt+ArrowDown', 'Control+z', 'Control+y'],
  ...'0123456789?=abdenoprsv',
];

/** Does what a step says, key by key. */
export async function take(step: Step, afterEach: (what: string) => Promise<void>): Promise<void> {
  if ('type' in step) {
    await type(step.type);
    return afterEach(`typing ${step.type}`);
  }
  for (const key of step.press) {
    await press(key);
    await afterEach(key);
  }
}

/** The whole task and everything on the screen can be had without a mouse, and the focus is never lost. */
export function testKeyboardTask(profile: ElementProfile): void {
  describe(`<${profile.tag}> by keyboard`, function () {
    this.timeout(60_000);
    let page: PageForm;
    let shown: ShownElement;

    before(() => setViewport({ width: 1000, height: 650 }));
    beforeEach(() => (page = new PageForm()));
    afterEach(() => page.remove());

    const open = async () => {
      shown = await show(profile, { attributes: { required: '' }, children: instructions, parent: page.middle });
    };
    const expectFocus = (after: string) => {
      expect(shown.hasFocus, `after ${after} the focus is on ${nameOf(document.activeElement)}`).to.equal(true);
    };

    it('does a task from Tab to submit', async () => {
      await open();
      page.before.focus();
      await press('Tab');
      expectFocus('Tab');
      for (const step of profile.script) {
        await take(step, async (what) => {
          await frame();
          expectFocus(what);
          const { focused } = shown;
          expect(isInView(focused!), `after ${what}: ${nameOf(focused)}`).to.equal(true);
        });
      }
      expect(page.submitted).to.deep.equal([]);
      await press('Control+Enter');
      expect(page.submitted).to.deep.equal([profile.answers[0]]);
    });

    it('reaches everything by Tab, in both directions, and lets go', async () => {
      await open();
      shown.element.value = profile.halfDone;
      await shown.settled();
      for (const [key, from, to] of [
        ['Tab', page.before, page.after],
        ['Shift+Tab', page.after, page.before],
      ] as const) {
        from.focus();
        const reached: Element[] = [];
        for (let count = 0; count < MOST_STOPS && document.activeElement !== to; count++) {
          await press(key);
          const { focused } = shown;
          if (!focused) continue;
          reached.push(focused);
          expect(showsFocus(focused), `${key}: ${nameOf(focused)} shows that it has the focus`).to.equal(true);
        }
        expect(document.activeElement, `${key} gets out`).to.equal(to);
        const left = shown.tabStops.filter((stop) => !reached.some((each) => sameStop(stop, each)));
        expect(left.map(nameOf), `${key} reaches all`).to.deep.equal([]);
      }
    });

    it('keeps the focus, whatever is pressed', async () => {
      await open();
      const uncaught: string[] = [];
      const note = ({ message }: ErrorEvent) => uncaught.push(message);
      addEventListener('error', note);
      const next = randomNumbers(1);
      const pressed: string[] = [];
      shown.element.focus();
      await frame();
      for (let count = 0; count < 80; count++) {
        const key = anyKeys[next(anyKeys.length)]!;
        pressed.push(key);
        await press(key);
        await frame();
        // out of an open dialog Tab leads to the browser
        const isLost = document.activeElement === document.body && !key.endsWith('Tab');
        expect(isLost, `the focus is lost after ${pressed.slice(-8).join(', ')}`).to.equal(false);
        if (document.activeElement === shown.element) continue;
        (shown.root.querySelector<HTMLElement>('dialog[open] button') ?? shown.element).focus();
        await frame();
      }
      removeEventListener('error', note);
      expect(uncaught, pressed.join(', ')).to.deep.equal([]);
    });

    it('changes nothing while it is disabled, whatever is pressed', async () => {
      await open();
      shown.element.disabled = true;
      await shown.settled();
      expect(shown.element.matches(':disabled')).to.equal(true);
      const before = shown.element.value;
      for (const step of profile.script) {
        for (const key of 'press' in step ? step.press.slice(0, 2) : []) {
          // each from there, so that none leads out of the page: headless Firefox leaves the keys to its own controls
          shown.element.focus();
          await press(key);
        }
      }
      expect(shown.element.value).to.deep.equal(before);
      expect(attributeOf('disabled')).to.equal('disabled');
    });
  });
}

function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1 && bottom > top;
}

/** An outline or a ring: on what has the focus, on a box that it draws, or on what stands around it. */
function showsFocus(element: Element): boolean {
  if (!element.matches(':focus-visible')) return false;
  const own = [null, '::before', '::after'].map((box) => getComputedStyle(element, box));
  const around = [element.parentElement, element.closest('label')].filter((each) => each !== null);
  const isOutlined = ({ outlineStyle, outlineWidth, content }: CSSStyleDeclaration) =>
    outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && content !== 'none';
  return own.some(isOutlined) || around.some((each) => isOutlined(getComputedStyle(each)));
}
