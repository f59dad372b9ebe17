import { expect } from '@open-wc/testing';
import { frame, press } from '../../../../test/fixtures/gestures.js';
import { pictureWith, pointAt, type TestPicture } from './picture.harness.js';

const three = [pointAt('a1', 100, 100), pointAt('a2', 300, 200), pointAt('a3', 390, 290)];
const rounded = (numbers: readonly number[]) => numbers.map((number) => Math.round(number));
const times = (count: number, key: string) => Array<string>(count).fill(key);

/** Where the cross is drawn, natural pixels. */
function cursorPlace(host: TestPicture): readonly number[] {
  const { left, top, width } = host.cursor.getBoundingClientRect();
  const image = host.image!.getBoundingClientRect();
  return rounded([(left + width / 2 - image.left) / host.scale, (top + width / 2 - image.top) / host.scale]);
}

async function tabTo(host: TestPicture, count = 1): Promise<void> {
  const before = document.createElement('button');
  host.parentNode!.insertBefore(before, host);
  before.focus();
  await press(...times(count, 'Tab'));
}

describe('a picture by keys', () => {
  it('is pressed at a cursor that comes with the focus, from the middle of what is seen', async () => {
    const host = await pictureWith();
    expect(host.cursor.hidden).to.equal(true);
    await tabTo(host);
    expect(host.focused).to.equal('cursor');
    expect(host.cursor.hidden).to.equal(false);
    expect(host.told.onCursor).to.eql([[{ x: 200, y: 150, near: undefined }]]);
    await press('ArrowLeft', 'ArrowUp', 'ArrowUp', 'Shift+ArrowRight', 'Enter');
    expect(cursorPlace(host)).to.eql([256, 134]);
    expect(host.told.onPress).to.eql([[256, 134]]);
    await press('Tab');
    expect(host.cursor.hidden).to.equal(true);
  });

  it('says which point the cursor is at, and selects that', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 200, 126)] });
    await tabTo(host);
    await press(...times(3, 'ArrowUp'), 'Enter');
    expect(host.told.onCursor.map(([{ near }]) => near)).to.eql([undefined, undefined, 'a1', 'a1']);
    expect(host.told.onSelect).to.eql([['a1']]);
    expect(host.told.onPress).to.eql([]);
  });

  it('takes the picture along when the cursor meets an edge, and stays in the picture', async () => {
    const host = await pictureWith();
    await tabTo(host);
    await press('+', '+', '+', ...times(12, 'Shift+ArrowRight'));
    expect(cursorPlace(host)[0]).to.be.closeTo(400, 1);
    const cross = host.cursor.getBoundingClientRect();
    const { right } = host.root.getBoundingClientRect();
    expect(cross.right).to.be.below(right);
    await press('Enter');
    expect(host.told.onPress[0]![0]).to.equal(400);
  });

  it('zooms about the cursor, shows all and natural size', async () => {
    const host = await pictureWith();
    await tabTo(host);
    await press('Shift+ArrowLeft', '+', '+');
    expect(host.scale).to.be.closeTo(2.25, 0.001);
    expect(cursorPlace(host)).to.eql([136, 150]);
    await press('-');
    expect(host.scale).to.be.closeTo(1.5, 0.001);
    await press('1');
    expect(host.scale).to.equal(1);
    await press('-', '0');
    expect(host.scale).to.equal(1);
    expect(host.told.onScale.at(-1)![0]).to.eql({ scale: 1, isFit: true, canZoomIn: true, canZoomOut: true });
    await press('Control+1', 'Control+ArrowLeft');
    expect(cursorPlace(host)).to.eql([136, 150]);
  });

  it('has one Tab stop for all points, which other keys go through', async () => {
    const host = await pictureWith({ points: three });
    await tabTo(host, 2);
    expect(host.focused).to.equal('a1');
    await press('.');
    expect(host.focused).to.equal('a2');
    await press('PageDown', 'PageDown');
    expect(host.focused).to.equal('a3');
    await press(',');
    expect(host.focused).to.equal('a2');
    await press('Home');
    expect(host.focused).to.equal('a1');
    await press('End');
    expect(host.focused).to.equal('a3');
    await press('Shift+Tab');
    expect(host.focused).to.equal('cursor');
    await press('Tab');
    expect(host.focused).to.equal('a3');
    await press('Tab');
    expect(host.shadowRoot!.activeElement!.localName).to.equal('input');
    expect(host.told.onSelect).to.eql([]);
  });

  it('nudges the point with the focus by a natural pixel, or a CSS pixel where that is more', async () => {
    const host = await pictureWith({ points: three });
    await tabTo(host, 2);
    await press('ArrowRight', 'ArrowDown', 'Shift+ArrowLeft');
    expect(host.told.onMove).to.eql([
      ['a1', 101, 100, true],
      ['a1', 101, 101, true],
      ['a1', 91, 101, true],
    ]);
    expect(rounded(host.placeUnder('a1'))).to.eql([91, 101]);
    await press('-', 'ArrowUp');
    expect(host.told.onMove.at(-1)![2]).to.be.closeTo(99.5, 1e-6);
    await press('0', '+', '+', 'ArrowUp');
    expect(host.told.onMove.at(-1)![2]).to.be.closeTo(98.5, 1e-6);
  });

  it('nudges no further than the edge, and not at all where it is read only', async () => {
    const host = await pictureWith({ points: [pointAt('a1', 3, 100)] });
    host.picture.focusPoint('a1');
    await press('Shift+ArrowLeft', 'ArrowLeft');
    expect(host.told.onMove).to.eql([['a1', 0, 100, true]]);
    await host.put({ readOnly: true });
    await press('ArrowRight');
    expect(host.told.onMove).to.have.length(1);
  });

  it('selects the point with the focus by Enter and by Space, once', async () => {
    const host = await pictureWith({ points: three });
    await tabTo(host, 2);
    await press('Enter');
    expect(host.told.onSelect).to.eql([['a1']]);
    await press('.', 'Space');
    expect(host.told.onSelect).to.eql([['a1'], ['a2']]);
    // left to whom it belongs
    let heard = 0;
    host.addEventListener(
      'keydown',
      ({ key, defaultPrevented }) => (heard += key === 'Delete' && !defaultPrevented ? 1 : 0),
    );
    await press('Delete');
    expect(heard).to.equal(1);
  });

  it('brings a point into sight that gets the focus', async () => {
    const host = await pictureWith({ points: three });
    await tabTo(host, 2);
    await press('+', '+', '+', '+', 'End');
    const dot = host.dot('a3').getBoundingClientRect();
    const { right, bottom } = host.root.getBoundingClientRect();
    expect(dot.right).to.be.below(right);
    expect(dot.bottom).to.be.below(bottom);
    expect(host.root.scrollLeft + host.surface.scrollLeft).to.equal(0);
  });

  it('keeps the focus with a point that is moved in the order, and gives it to the next one of one that is gone', async () => {
    const host = await pictureWith({ points: three });
    host.picture.focusPoint('a2');
    await host.put({ points: [three[1]!, three[2]!, three[0]!] });
    expect(host.focused).to.equal('a2');
    expect(host.dots().map(({ dataset }) => dataset['key'])).to.eql(['a2', 'a3', 'a1']);
    await host.put({ points: [three[2]!, three[0]!] });
    expect(host.focused).to.equal('a3');
    await host.put({ points: [three[0]!] });
    expect(host.focused).to.equal('a1');
    await host.put({ points: [] });
    expect(host.focused).to.equal('cursor');
  });

  it('does not take the focus from elsewhere when a point is gone', async () => {
    const host = await pictureWith({ points: three });
    host.picture.focusPoint('a2');
    host.shadowRoot!.querySelector('input')!.focus();
    await host.put({ points: [three[0]!, three[2]!] });
    expect(host.shadowRoot!.activeElement!.localName).to.equal('input');
    await press('Shift+Tab');
    expect(host.focused).to.equal('a3');
  });

  it('moves its cursor to the left by the left arrow in a page from right to left', async () => {
    const host = await pictureWith({ points: three });
    host.dir = 'rtl';
    await frame();
    expect(rounded(host.placeUnder('a1'))).to.eql([100, 100]);
    await tabTo(host);
    await press('ArrowLeft');
    expect(host.told.onCursor.at(-1)![0].x).to.equal(192);
  });
});
