import { expect } from '@open-wc/testing';
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';
import { frame, pointIn, press } from '../../../../test/fixtures/gestures.js';
import { pictureWith, pointAt } from './picture.harness.js';

const isChromium = 'userAgentData' in navigator;
const twelve = Array.from({ length: 12 }, (_, at) => pointAt(`a${at + 1}`, 30 + 30 * at, 100));

/** What a browser shows of any colour. */
function shown(colour: string): readonly [number, number, number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** As WCAG has it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = shown(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((first, second) => first - second) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

const emulate = (name: string, value: string) =>
  executeServerCommand('cdp', { method: 'Emulation.setEmulatedMedia', params: { features: [{ name, value }] } });

describe('how a picture looks', () => {
  afterEach(() => resetMouse());

  it('shows where something is said to be missing, at any zoom, and lets presses through', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 100, 100)], pins: [{ x: 200, y: 160, kind: 'comment' }] });
    const pin = () => host.root.querySelector('.pin');
    const tip = () => {
      // turned by 45° about its tip, it is as far above that as its diagonal
      const { left, width, bottom } = pin()!.getBoundingClientRect();
      return [left + width / 2, bottom] as const;
    };
    for (const zoom of [() => undefined, () => host.picture.zoomIn()]) {
      zoom();
      await frame();
      const [x, y] = host.point(200, 160);
      expect(tip()[0]).to.be.closeTo(x, 1.5);
      expect(tip()[1]).to.be.closeTo(y, 1.5);
    }
    const [x, y] = host.point(200, 160);
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y) - 10] });
    expect(host.told.onPress).to.have.lengthOf(1);
    await host.put({ pins: [] });
    expect(pin()).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has twelve colours that are told apart from their numbers and rims, ${scheme}`, async () => {
      const host = await pictureWith({ points: twelve });
      host.style.setProperty('color-scheme', scheme);
      const colours = host.dots().map((dot) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(dot);
        expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
        expect(contrast(borderTopColor, backgroundColor)).to.be.at.least(4.5);
        return backgroundColor;
      });
      expect(new Set(colours).size).to.equal(12);
    });
  }

  it('has dots of 26 px, and a handle of 24 px, among buttons that are larger', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 200, 150, { selected: true, number: 123 }), ...twelve] });
    for (const element of [...host.dots(), host.handle]) {
      const { width, height } = element.getBoundingClientRect();
      expect([width, height]).to.eql(element === host.handle ? [24, 24] : [26, 26]);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    }
  });

  it('keeps the colour of a dot under the mouse', async () => {
    const host = await pictureWith({ points: twelve });
    const rules = host.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    );
    expect(rules.some((rule) => rule.startsWith('button:hover'))).to.equal(true);
    const dot = host.dot('a3');
    const before = getComputedStyle(dot).backgroundColor;
    await sendMouse({ type: 'move', position: [...pointIn(dot)] });
    await frame();
    expect(getComputedStyle(dot).backgroundColor).to.equal(before);
    expect(getComputedStyle(dot).outlineStyle).to.equal('solid');
  });

  it('shows many points only where they are seen, and the one that Tab comes to', async () => {
    const points = Array.from({ length: 30 }, (_, at) => pointAt(`a${at + 1}`, (at * 397) % 400, (at * 71) % 300));
    const host = await pictureWith({ points });
    const seen = () => host.dots().filter((dot) => dot.checkVisibility());
    expect(seen()).to.have.length(30);
    for (let step = 0; step < 5; step++) host.picture.zoomIn();
    await frame();
    const box = host.root.getBoundingClientRect();
    const count = seen().length;
    expect(count).to.be.below(20);
    for (const { key, x, y } of points) {
      const [left, top] = host.point(x, y);
      const isIn = left > box.left && top > box.top && left < box.right && top < box.bottom;
      if (isIn) expect(host.dot(key).checkVisibility()).to.equal(true);
    }
    host.picture.focus();
    await press('Tab', 'End');
    expect(host.focused).to.equal('a30');
    const dot = host.dot('a30').getBoundingClientRect();
    expect(dot.left).to.be.above(box.left);
    expect(dot.right).to.be.below(box.right);
    host.picture.showAll();
    await frame();
    expect(seen()).to.have.length(30);
  });

  (isChromium ? it : it.skip)('says by numbers and system colours what is what where colours are forced', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 100, 100), pointAt('a2', 200, 100, { selected: true })] });
    await emulate('forced-colors', 'active');
    const style = (key: string) => getComputedStyle(host.dot(key));
    expect(style('a1').backgroundColor).not.to.equal(style('a2').backgroundColor);
    for (const key of ['a1', 'a2']) expect(contrast(style(key).color, style(key).backgroundColor)).to.be.at.least(4.5);
    await emulate('forced-colors', 'none');
  });

  (isChromium ? it : it.skip)(
    'pulses a point that is shown from elsewhere, but not where motion is unwanted',
    async () => {
      const host = await pictureWith({ points: twelve });
      await host.put({ emphasised: ['a2'] });
      const pulses = () => host.root.getAnimations({ subtree: true }).length;
      expect(pulses()).to.equal(1);
      await emulate('prefers-reduced-motion', 'reduce');
      expect(pulses()).to.equal(0);
      await emulate('prefers-reduced-motion', 'no-preference');
      host.picture.flash('a4');
      expect(host.dot('a4').hasAttribute('data-flash')).to.equal(true);
    },
  );
});
