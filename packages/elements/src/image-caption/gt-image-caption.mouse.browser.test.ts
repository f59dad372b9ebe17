import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { click, drag, frame, pointIn, press, type, type Point } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  begun,
  showCaption,
  simple,
  type CaptionHarness,
  type Settings,
} from './gt-image-caption.harness.js';

describe('<gt-image-caption> by mouse', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(async () => {
    caption.element.remove();
    await resetMouse();
  });

  const show = async (settings: Settings = {}) => {
    caption = await showCaption({ ...simple, ...settings });
    await caption.openStep('Objects');
  };
  const pressAt = async (x: number, y: number) => {
    await sendMouse({ type: 'click', position: [...caption.at(x, y)] });
    await frame();
  };
  const near = (point: { readonly x: number; readonly y: number } | undefined, x: number, y: number) => {
    expect(point?.x).to.be.closeTo(x, 1.5);
    expect(point?.y).to.be.closeTo(y, 1.5);
  };
  const middle = (key: string): Point => pointIn(caption.dot(key));

  it('adds objects by a press each, and takes their names at once', async () => {
    await show();
    await pressAt(125, 155);
    expect(caption.focus).to.equal('name');
    await type('house');
    await pressAt(294, 115);
    await type('tree');
    expect(caption.names).to.deep.equal(['house', 'tree']);
    near(caption.points[0]?.[0], 125, 155);
    near(caption.points[1]?.[0], 294, 115);
    expect(caption.lines).to.deep.equal(['1 house']);
    expect(caption.open).to.equal('2');
    expect(caption.events.filter((each) => each === 'change').length).to.equal(2);
  });

  it('lets each dot be pressed, those beside the open one as well', async () => {
    const [x, y] = [125, 155];
    const spots = [
      [x, y],
      [x + 18, y - 18],
      [x - 18, y - 18],
    ] as const;
    const objects = spots.map(([x, y], index) => ({ id: `o${index + 1}`, name: `${index + 1}`, points: [{ x, y }] }));
    await show({ initialValue: { version: 1, objects } });
    for (const number of ['3', '1', '2', '1']) {
      await sendMouse({ type: 'click', position: [...middle(`o${number}.0`)] });
      await caption.settled();
      expect(caption.open).to.equal(number);
    }
    expect(caption.has('.connect-handle:not([hidden])')).to.equal(true);
  });

  it('refuses more objects than the author wants', async () => {
    await show({ initialValue: begun, maxObjects: 3 });
    await pressAt(20, 280);
    expect(caption.objects.length).to.equal(3);
    expect(caption.textOf('main')).to.contain('No more than 3 objects');
  });

  it('adds a point to the open object with Alt, or while that is on', async () => {
    await show({ initialValue: begun });
    await sendKeys({ down: 'Alt' });
    await pressAt(20, 280);
    await sendKeys({ up: 'Alt' });
    expect(caption.points[0]!.length).to.equal(2);
    await click(caption.button('Add another point'));
    await pressAt(200, 280);
    expect(caption.points[0]!.length).to.equal(3);
    await click(caption.button('Done'));
    await pressAt(380, 280);
    expect(caption.objects.length).to.equal(4);
  });

  it('takes points away, but not the last one', async () => {
    await show({
      initialValue: {
        version: 1,
        objects: [
          {
            id: 'o1',
            name: 'a',
            points: [
              { x: 9, y: 9 },
              { x: 90, y: 90 },
            ],
          },
        ],
      },
    });
    await click(caption.button('Remove point 1'));
    expect(caption.points).to.deep.equal([[{ x: 90, y: 90 }]]);
    expect(caption.hasButton('Remove point 1')).to.equal(false);
    expect(caption.focused).not.to.equal(null);
  });

  it('moves a point by a drag, in one step, and opens its object', async () => {
    await show({ initialValue: begun });
    await drag(middle('o2.0'), () => caption.at(200, 200));
    near(caption.points[1]?.[0], 200, 200);
    expect([caption.open, caption.focus]).to.deep.equal(['2', 'o2.0']);
    caption.element.undo();
    near(caption.points[1]?.[0], 294, 115);
  });

  it('draws a relationship from the handle, and asks for its words', async () => {
    await show({ initialValue: begun });
    await click(caption.dot('o3.0'));
    await drag(pointIn(caption.find('.connect-handle')), () => middle('o1.0'));
    expect([caption.step, caption.focus]).to.deep.equal(['Relationships', 'predicate']);
    await type('above');
    expect(caption.relationships).to.deep.equal(['o1 left of o2', 'o3 above o1']);
    await press('Enter');
    expect(caption.focus).to.equal('entry');
  });

  it('opens a relationship by its arrow, and shows or hides all arrows', async () => {
    await show({ initialValue: begun });
    await frame();
    const [from, to] = [caption.at(125, 155), caption.at(294, 115)];
    const arrow = caption.find('.arrow-target') as unknown as SVGGeometryElement;
    const { x, y } = arrow.getPointAtLength(arrow.getTotalLength() / 2).matrixTransform(arrow.getScreenCTM()!);
    expect(x).to.be.within(from[0], to[0]);
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    await frame();
    expect([caption.step, caption.focus]).to.deep.equal(['Relationships', 'predicate']);
    await click(caption.button('Show relationships'));
    expect(caption.find('.arrows').hasAttribute('data-hidden')).to.equal(true);
  });

  it('opens an object by its dot, without taking the focus from it', async () => {
    await show({ initialValue: begun });
    await click(caption.dot('o3.0'));
    expect([caption.open, caption.focus]).to.deep.equal(['3', 'o3.0']);
    await press('F2');
    expect(caption.focus).to.equal('name');
  });

  it('zooms by its buttons, with the points in their places', async () => {
    await show({ initialValue: begun });
    const before = caption.find('.picture-image').getBoundingClientRect().width;
    await click(caption.button('Zoom in'));
    await frame();
    expect(caption.find('.picture-image').getBoundingClientRect().width).to.be.greaterThan(before);
    const [x, y] = caption.at(125, 155);
    expect(middle('o1.0')[0]).to.be.closeTo(x, 2);
    expect(middle('o1.0')[1]).to.be.closeTo(y, 2);
    await click(caption.button('Show all of the picture'));
    await frame();
    expect(caption.find('.picture-image').getBoundingClientRect().width).to.be.closeTo(before, 1);
    expect(caption.value).to.deep.include({ objects: begun['objects'] });
  });

  it('points at in the picture what is pointed at in the list, and the other way round', async () => {
    await show({ initialValue: begun });
    const [x, y] = pointIn(caption.line('tree'));
    await sendMouse({ type: 'move', position: [x, y] });
    await frame();
    expect(caption.dot('o2.0').hasAttribute('data-emphasised')).to.equal(true);
    await sendMouse({ type: 'move', position: [...middle('o3.0')] });
    await frame();
    expect(caption.dot('o2.0').hasAttribute('data-emphasised')).to.equal(false);
    expect(caption.line('sun').closest('li')!.hasAttribute('data-pointed')).to.equal(true);
  });

  it('reorders by a drag', async () => {
    await show({ initialValue: begun });
    const grip = (text: string) => caption.line(text).parentElement!.querySelector('.card-grip')!;
    await drag(pointIn(grip('sun')), () => pointIn(caption.line('tree'), 0.5, 0.1));
    await caption.settled();
    expect(caption.names).to.deep.equal(['house', 'sun', 'tree']);
    expect(caption.relationships).to.deep.equal(['o1 left of o2']);
  });

  it('presses nothing where it is read-only', async () => {
    await show({ initialValue: begun, readOnly: true });
    await pressAt(20, 280);
    await drag(middle('o2.0'), () => caption.at(200, 200));
    await click(caption.dot('o2.0'));
    expect(caption.objects).to.deep.equal(begun['objects']);
    expect(caption.open).to.equal('2');
  });
});
