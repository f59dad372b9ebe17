import { aTimeout, expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { markOver, passageWith, type TestPassage } from './passage.harness.js';

const text = 'The quick brown fox jumps\nover the lazy dog.\n';
const isChromium = 'userAgentData' in navigator;
let held: Element | undefined;

/** A real finger where one can be driven; else what a browser would say of it. */
async function touch(host: TestPassage, type: 'Start' | 'Move' | 'End', [x, y]: Point) {
  if (isChromium) {
    const touchPoints = type === 'End' ? [] : [{ x, y }];
    await executeServerCommand('cdp', {
      method: 'Input.dispatchTouchEvent',
      params: { type: `touch${type}`, touchPoints },
    });
  } else {
    if (type === 'Start') held = host.shadowRoot!.elementFromPoint(x, y)!;
    const init = {
      bubbles: true,
      composed: true,
      cancelable: true,
      pointerId: 7,
      pointerType: 'touch',
      isPrimary: true,
    };
    const name = { Start: 'pointerdown', Move: 'pointermove', End: 'pointerup' }[type];
    held!.dispatchEvent(new PointerEvent(name, { ...init, clientX: x, clientY: y }));
  }
  await frame();
}

async function longPress(host: TestPassage, at: Point, ...moves: Point[]) {
  await touch(host, 'Start', at);
  await aTimeout(450);
  for (const to of moves) await touch(host, 'Move', to);
  await touch(host, 'End', moves.at(-1) ?? at);
}

describe('marking by touch', () => {
  it('selects the word under a finger that rests, and those that it then goes over, with handles', async () => {
    const host = await passageWith({ text });
    await longPress(host, host.point('brown', 2));
    expect(host.told.onSelection).to.eql([[{ start: 10, end: 15 }]]);
    expect(host.handle('end').hidden).to.equal(false);
    await longPress(host, host.point('brown', 2), host.point('fox', 1), host.point('jumps', 3));
    expect(host.selected).to.equal('brown fox jumps');
  });

  it('leaves a finger that moves at once to the browser, which scrolls', async () => {
    const host = await passageWith({ text });
    await touch(host, 'Start', host.point('brown', 2));
    await touch(host, 'Move', host.point('lazy', 2));
    await aTimeout(450);
    await touch(host, 'End', host.point('lazy', 2));
    expect(host.told.onSelection).to.eql([]);
  });

  (isChromium ? it : it.skip)('drags the ends of what is selected, and of a mark', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'lazy', { current: true })], adjusting: 'lazy' });
    const dragKnob = async (edge: 'start' | 'end', to: Point) => {
      const knob = host.knob(edge);
      await touch(host, 'Start', knob);
      await touch(host, 'Move', [to[0], knob[1]]);
      await touch(host, 'End', to);
    };
    await dragKnob('end', host.point('dog', 1));
    expect(host.told.onResize).to.eql([['lazy', { start: 35, end: 43 }]]);
    // not under the knob of the mark below
    await longPress(host, host.point('quick', 2));
    await dragKnob('start', host.point('The', 1));
    await dragKnob('end', host.point('jumps', 2));
    expect(host.told.onSelection.map(([span]) => text.slice(span!.start, span!.end))).to.eql([
      'quick',
      'The quick',
      'The quick brown fox jumps',
    ]);
    expect(host.told.onResize).to.have.length(1);
  });

  (isChromium ? it : it.skip)('presses marks by a tap, and a tap elsewhere drops the selection', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'lazy')] });
    const tap = async (at: Point) => {
      await touch(host, 'Start', at);
      await touch(host, 'End', at);
      await aTimeout(50);
    };
    await tap(host.point('lazy', 1));
    expect(host.told.onPress.map(([{ keys }]) => keys)).to.eql([['lazy']]);
    await longPress(host, host.point('brown', 2));
    await aTimeout(450);
    await tap(host.point('The', 1));
    expect(host.told.onSelection.at(-1)).to.eql([undefined]);
    expect(host.handle('end').hidden).to.equal(true);
  });

  it('takes what the browser has selected by its own means, by words', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'brown')] });
    const nodes = [...host.root.querySelectorAll('.block')].map(({ firstChild }) => firstChild!);
    document.getSelection()!.setBaseAndExtent(nodes[0]!, 6, nodes[1]!, 2);
    await aTimeout(400);
    expect(host.selected).to.equal('quick brown fox jumps\nover');
    expect(host.told.onSelection).to.have.length(1);
    document.getSelection()!.removeAllRanges();
    await aTimeout(400);
    expect(host.selected).to.equal('quick brown fox jumps\nover');
  });
});
