import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { segmentAt, timelineWith, type TestTimeline } from './timeline.harness.js';

const isChromium = 'userAgentData' in navigator;
const held = new Map<number, Element>();
let down: Point[] = [];

/** Real fingers where they can be driven; else what a browser would say of them. */
async function fingers(host: TestTimeline, ...at: Point[]): Promise<void> {
  const before = down;
  down = at;
  if (isChromium) {
    const type = at.length > before.length ? 'touchStart' : at.length < before.length ? 'touchEnd' : 'touchMove';
    const touchPoints = at.map(([x, y], id) => ({ x, y, id }));
    await executeServerCommand('cdp', { method: 'Input.dispatchTouchEvent', params: { type, touchPoints } });
  } else {
    for (let id = 0; id < Math.max(at.length, before.length); id++) {
      const now = at[id];
      const [x, y] = now ?? before[id]!;
      if (!before[id]) held.set(id, host.shadowRoot!.elementFromPoint(x, y)!);
      const name = !now ? 'pointerup' : before[id] ? 'pointermove' : 'pointerdown';
      const init = { bubbles: true, composed: true, cancelable: true, pointerType: 'touch', isPrimary: id === 0 };
      held.get(id)!.dispatchEvent(new PointerEvent(name, { ...init, pointerId: id + 5, clientX: x, clientY: y }));
    }
  }
  await frame();
}

const two = [segmentAt('a1', 10, 20), segmentAt('a2', 30, 36)];
const seen = async (props: object = {}) => {
  const host = await timelineWith({ segments: two, ...props });
  // pointers that no browser knows of can't be captured
  if (!isChromium) host.surface.setPointerCapture = () => {};
  return host;
};

describe('a timeline by touch', () => {
  afterEach(async () => {
    if (isChromium && down.length) {
      const params = { type: 'touchCancel', touchPoints: [] };
      await executeServerCommand('cdp', { method: 'Input.dispatchTouchEvent', params });
    }
    down = [];
  });

  it('seeks and selects by a tap', async () => {
    const host = await seen();
    await fingers(host, host.point(25));
    expect(host.told.onSeek).to.eql([]);
    await fingers(host);
    expect(host.told.onSeek[0]![0]).to.be.closeTo(25, 0.1);
    await fingers(host, host.point(33));
    await fingers(host);
    expect(host.told.onSelect).to.eql([['a2']]);
    expect(host.told.onSeek).to.have.length(1);
  });

  it('is panned by one finger, also over segments that are not selected', async () => {
    const host = await seen();
    host.timeline.show(20, 40);
    await frame();
    const { start, pixelsPerSecond } = host.timeline.view!;
    const [x, y] = host.point(33);
    await fingers(host, [x, y]);
    await fingers(host, [x - 15, y]);
    await fingers(host, [x - 60, y]);
    await fingers(host);
    expect(host.timeline.view!.start).to.be.closeTo(start + 60 / pixelsPerSecond, 0.1);
    expect([host.told.onMove, host.told.onSelect, host.told.onSeek]).to.eql([[], [], []]);
  });

  it('is zoomed and panned by two', async () => {
    const host = await seen();
    const [x, y] = host.point(30);
    await fingers(host, [x - 50, y]);
    await fingers(host, [x - 50, y], [x + 50, y]);
    await fingers(host, [x - 75, y], [x + 75, y]);
    await fingers(host, [x - 80, y], [x + 120, y]);
    expect(host.timeline.view!.pixelsPerSecond).to.be.closeTo(20, 0.1);
    expect(host.pixel(30)).to.be.closeTo(x + 20, 1.5);
    await fingers(host, [x - 80, y]);
    await fingers(host);
    expect(host.told.onSeek).to.eql([]);
  });

  it('drags edges of the selected segment, which have room for a finger beside them', async () => {
    const host = await seen({ selected: 'a2' });
    const [x, y] = host.point(36);
    await fingers(host, [x + 16, y]);
    await fingers(host, [x + 40, y]);
    await fingers(host, [x + 66, y]);
    await fingers(host);
    const [key, edge, time, phase] = host.told.onEdge.at(-1)!;
    expect([key, edge, phase]).to.eql(['a2', 'end', 'ended']);
    expect(time).to.be.closeTo(41, 0.2);
  });

  it('moves another segment after a rest', async () => {
    const host = await seen();
    const [x, y] = host.point(33);
    await fingers(host, [x, y]);
    await waitUntil(() => host.told.onSelect.length > 0);
    await fingers(host, [x + 20, y]);
    await fingers(host, [x + 50, y]);
    await fingers(host);
    const [key, start, phase] = host.told.onMove.at(-1)!;
    expect([key, phase]).to.eql(['a2', 'ended']);
    expect(start).to.be.closeTo(35, 0.2);
  });

  it('draws a range after a rest on an empty place', async () => {
    const host = await seen();
    const [x, y] = host.point(42, 80);
    await fingers(host, [x, y]);
    await waitUntil(() => !host.find('.sketch').hidden);
    await fingers(host, [x + 30, y]);
    await fingers(host, [x + 60, y]);
    await fingers(host);
    expect(host.told.onCreate).to.have.length(1);
    expect(host.told.onCreate[0]![1] - host.told.onCreate[0]![0]).to.be.closeTo(6, 0.2);
  });
});
