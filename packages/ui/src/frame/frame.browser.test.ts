import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { missing, type TestFrame } from './frame.harness.js';
import { initialInstructionsState } from './instructions.js';

/** Shows a frame in a page of a width and, where it is given, a height. CSS pixels. */
async function show(width: number, height?: number): Promise<TestFrame> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <test-frame>
        <p>not shown</p>
        <short-instructions><p>Short.</p></short-instructions>
        <full-instructions header="Guide"><p>Full.</p></full-instructions>
      </test-frame>
    </div>`,
  );
  page.style.setProperty('width', `${width}px`);
  if (height !== undefined) page.style.setProperty('height', `${height}px`);
  const frame = page.firstElementChild as TestFrame;
  await frame.updateComplete;
  return frame;
}

async function settled(frame: TestFrame): Promise<void> {
  await frame.updateComplete;
  await nextFrame();
  await nextFrame();
}

const box = (element: Element) => element.getBoundingClientRect();

describe('the frame', () => {
  before(() => setViewport({ width: 1300, height: 700 }));

  it('fills the height that it is given, and scrolls inside under a footer that stays', async () => {
    const frame = await show(1000, 500);
    expect(box(frame).height).to.equal(500);
    expect(box(frame.find('.footer')).bottom).to.be.closeTo(box(frame).bottom, 1);
    const main = frame.find('.main');
    expect(main.scrollHeight).to.equal(3000);
    main.scrollTop = 1000;
    expect(main.scrollTop).to.equal(1000);
    expect(frame.parentElement!.scrollHeight).to.be.at.most(500);
  });

  it('is at most as high as the window in a page without a height', async () => {
    const frame = await show(1000);
    expect(box(frame).height).to.equal(innerHeight);
    expect(box(frame.find('.footer')).bottom).to.be.closeTo(innerHeight, 1);
  });

  it('is as high as its content where that is less', async () => {
    const frame = await show(1000);
    frame.put({ main: html`<p>little</p>` });
    await frame.updateComplete;
    expect(box(frame).height).to.be.lessThan(300);
  });

  it('leaves the work its height on a phone whose page gives none, beside an open pane too', async () => {
    for (const instructions of [initialInstructionsState, { ...initialInstructionsState, pinned: true }]) {
      const frame = await show(360);
      frame.put({ instructions, main: html`<div style="height: 250px"></div>` });
      await frame.updateComplete;
      expect(box(frame.find('.main')).height).to.equal(250);
      frame.remove();
    }
  });

  it('keeps to --gt-max-height', async () => {
    const frame = await show(1000);
    frame.style.setProperty('--gt-max-height', '333px');
    expect(box(frame).height).to.equal(333);
    expect(box(frame.find('.footer')).bottom).to.be.closeTo(box(frame).bottom, 1);
  });

  it('shows its footer in a page that scrolls because of what stands above, or because it is too low', async () => {
    for (const height of [500, 100]) {
      const frame = await show(1000, height);
      const page = frame.parentElement!;
      const heading = document.createElement('div');
      heading.style.setProperty('height', '60px');
      page.prepend(heading);
      page.style.setProperty('overflow', 'auto');
      expect(page.scrollHeight).to.be.greaterThan(height);
      expect(box(frame.find('.footer')).bottom).to.be.closeTo(box(page).bottom, 1);
      page.scrollTop = 1000;
      expect(box(frame.find('.footer')).bottom).to.be.closeTo(box(page).bottom, 1);
    }
  });

  it('has no accessibility problems that a machine can find, with everything open', async () => {
    const frame = await show(1200, 500);
    frame.put({
      issuesOpen: true,
      issues: [missing('/a', 'block', 'A is missing.'), missing('/b', 'warn', 'B is short.')],
    });
    await settled(frame);
    await expect(frame).to.be.accessible();
  });

  it('has a width of its own where the page shrinks it to its content', async () => {
    const frame = await show(1000);
    frame.parentElement!.style.setProperty('display', 'inline-flex');
    frame.parentElement!.style.removeProperty('width');
    expect(box(frame).width).to.be.at.least(300);
  });
});

describe('instructions', () => {
  before(() => setViewport({ width: 1300, height: 700 }));

  it('are the two regions among the children, and nothing else is shown', async () => {
    const frame = await show(1200, 500);
    const [paragraph, short] = frame.children;
    const slot = frame.find('slot[name=short-instructions]') as HTMLSlotElement;
    expect(slot.assignedElements()).to.deep.equal([short]);
    expect(paragraph!.checkVisibility()).to.equal(false);
    expect(frame.regions.full).to.equal('Guide');
    expect(frame.regions.text).to.equal('Short.\nFull.');
  });

  it('follow the children that come later', async () => {
    const frame = await show(1200, 500);
    const added = document.createElement('short-instructions');
    frame.querySelector('short-instructions')!.replaceWith(added);
    await settled(frame);
    expect((frame.find('slot[name=short-instructions]') as HTMLSlotElement).assignedElements()).to.deep.equal([added]);
  });

  it('are a pane from 1100 px on and a rail of 32 px below', async () => {
    const wide = await show(1100, 500);
    expect([wide.shows('.pane'), wide.shows('.rail')]).to.deep.equal([true, false]);
    expect(box(wide.find('.work')).left).to.be.closeTo(box(wide.find('.pane')).right, 1);
    const narrow = await show(1099, 500);
    expect([narrow.shows('.pane'), narrow.shows('.rail')]).to.deep.equal([false, true]);
    expect(box(narrow.find('.rail')).width).to.equal(32);
  });

  it('open over the work below 1100 px, and close by Esc with the focus back on the rail', async () => {
    const frame = await show(900, 500);
    const { left } = box(frame.find('.work'));
    frame.button('Instructions').click();
    await settled(frame);
    expect(frame.shows('.pane')).to.equal(true);
    expect(box(frame.find('.work')).left).to.equal(left);
    expect(frame.focused).to.equal(frame.find('.pane-text'));
    await sendKeys({ press: 'Escape' });
    await settled(frame);
    expect(frame.shows('.pane')).to.equal(false);
    expect(frame.focused).to.equal(frame.button('Instructions'));
  });

  it('close when the work is pressed', async () => {
    const frame = await show(900, 500);
    frame.put({ instructions: { ...initialInstructionsState, over: true } });
    await settled(frame);
    frame.find('.pane-text').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(frame);
    expect(frame.shows('.pane')).to.equal(true);
    frame.find('.main').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(frame);
    expect(frame.shows('.pane')).to.equal(false);
  });

  it('stay open beside the work when they are pinned', async () => {
    const frame = await show(900, 500);
    frame.button('Instructions').click();
    await settled(frame);
    frame.button('Keep open').click();
    await settled(frame);
    expect(box(frame.find('.work')).left).to.be.closeTo(box(frame.find('.pane')).right, 1);
    frame.find('.main').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(frame);
    expect(frame.shows('.pane')).to.equal(true);
    frame.button('Hide instructions').click();
    await settled(frame);
    expect([frame.shows('.pane'), frame.instructions.pinned]).to.deep.equal([false, false]);
  });

  it('can be put away where there is room, without being forgotten when it is gone and comes back', async () => {
    const frame = await show(1200, 500);
    frame.button('Hide instructions').click();
    await settled(frame);
    expect([frame.shows('.pane'), frame.instructions.collapsed]).to.deep.equal([false, true]);
    frame.button('Instructions').click();
    await settled(frame);
    expect([frame.shows('.pane'), frame.instructions.collapsed, frame.instructions.over]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('take the width that the arrows give them, mirrored from right to left', async () => {
    const frame = await show(1200, 500);
    frame.find('.separator').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(frame);
    expect(box(frame.find('.pane')).width).to.equal(296);
    frame.dir = 'rtl';
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await settled(frame);
    expect(box(frame.find('.pane')).width).to.equal(264);
    expect(box(frame.find('.pane')).right).to.be.closeTo(box(frame).right, 1);
    expect(frame.find('.separator').getAttribute('aria-valuenow')).to.equal('264');
  });

  it('open in full in a dialog, and give the focus back', async () => {
    const frame = await show(1200, 500);
    const button = frame.button('Guide');
    button.focus();
    button.click();
    await settled(frame);
    const dialog = frame.find('#gt-full-instructions') as HTMLDialogElement;
    expect(dialog.matches(':modal')).to.equal(true);
    expect(frame.querySelector('full-instructions')!.checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(frame);
    expect([dialog.open, frame.instructions.full]).to.deep.equal([false, false]);
    expect(frame.focused).to.equal(button);
  });

  it('have their sign at the upper end of the rail, whichever way the page is written', async () => {
    const frame = await show(800, 500);
    for (const direction of ['ltr', 'rtl']) {
      frame.dir = direction;
      await nextFrame();
      expect(box(frame.find('.rail .icon')).bottom, direction).to.be.lessThan(box(frame.find('.rail span')).top);
      expect(box(frame.find('.rail .icon')).top - box(frame.find('.rail')).top, direction).to.be.lessThan(20);
    }
    frame.parentElement!.style.setProperty('width', '400px');
    await nextFrame();
    expect(box(frame.find('.rail .icon')).left).to.be.greaterThan(box(frame.find('.rail span')).right);
  });

  it('have a separator that a finger can take, beside what scrolls', async () => {
    const frame = await show(1200, 500);
    for (const direction of ['ltr', 'rtl']) {
      frame.dir = direction;
      await nextFrame();
      const pane = box(frame.find('.pane'));
      const sign = direction === 'rtl' ? -1 : 1;
      const end = direction === 'rtl' ? pane.left : pane.right;
      const middle = (pane.top + pane.bottom) / 2;
      for (const beside of [-4, 0, 18])
        for (const below of [-20, 0, 20]) {
          const hit = frame.shadowRoot!.elementFromPoint(end + sign * beside, middle + below);
          expect(hit?.className, `${direction} ${beside} ${below}`).to.equal('separator');
        }
    }
  });
});
