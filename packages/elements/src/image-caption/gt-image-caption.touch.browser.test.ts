import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { frame, pointIn, type, type Point } from '../../../../test/fixtures/gestures.js';
import { atReferenceSize, begun, showCaption, simple, type CaptionHarness } from './gt-image-caption.harness.js';

/** Only there a finger can be driven. */
const isChromium = 'userAgentData' in navigator;
const touching = isChromium ? it : it.skip;

describe('<gt-image-caption> by touch', function () {
  this.timeout(30_000);
  before(async () => {
    await atReferenceSize();
    if (isChromium) await setViewport({ width: 360, height: 640 });
  });
  after(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const finger = async (kind: 'Start' | 'Move' | 'End', [x, y]: Point = [0, 0]) => {
    const params = { type: `touch${kind}`, touchPoints: kind === 'End' ? [] : [{ x, y }] };
    await executeServerCommand('cdp', { method: 'Input.dispatchTouchEvent', params });
    await frame();
  };
  const tapAt = async (at: Point) => {
    await finger('Start', at);
    await finger('End');
    await caption.settled();
  };
  const tap = async (element: Element) => {
    element.scrollIntoView({ block: 'nearest' });
    await frame();
    await tapAt(pointIn(element));
  };

  touching('does objects, a relationship and the caption', async () => {
    caption = await showCaption({ ...simple, sceneFields: [], minRelationships: 1 });
    for (const [name, x, y] of [
      ['house', 100, 150],
      ['tree', 300, 110],
    ] as const) {
      await tapAt(caption.at(x, y));
      expect(caption.focus).to.equal('name');
      await type(name);
    }
    expect(caption.names).to.deep.equal(['house', 'tree']);
    const handle = caption.find('.connect-handle');
    await finger('Start', pointIn(handle));
    await finger('Move', caption.at(200, 140));
    await finger('Move', pointIn(caption.dot('o1.0')));
    await finger('End');
    await caption.settled();
    expect(caption.focus).to.equal('predicate');
    await type('beside');
    await tap(caption.field('caption'));
    await type('See ');
    await tap(caption.chip('tree beside house'));
    expect(caption.value).to.deep.include({ caption: 'See tree beside house' });
    expect(caption.element.checkValidity()).to.equal(true);
  });

  touching('moves a point with a finger that rests on it, and pans with one that does not', async () => {
    caption = await showCaption({ ...simple, initialValue: begun });
    await tap(caption.button('Zoom in'));
    const before = caption.at(0, 0);
    const [x, y] = pointIn(caption.find('.ic-view'), 0.1, 0.85);
    await finger('Start', [x, y]);
    await finger('Move', [x + 20, y - 20]);
    await finger('Move', [x + 30, y - 30]);
    await finger('End');
    expect(caption.at(0, 0)).not.to.deep.equal(before);
    expect(caption.objects).to.deep.equal(begun['objects']);
    const dot = pointIn(caption.dot('o1.0'));
    await finger('Start', dot);
    await finger('Move', [dot[0] + 12, dot[1]]);
    await finger('Move', [dot[0] + 24, dot[1]]);
    await finger('End');
    expect(caption.points[0]![0]!.x).to.be.greaterThan(125);
    expect(caption.points[0]![0]!.y).to.be.closeTo(155, 3);
  });
});
