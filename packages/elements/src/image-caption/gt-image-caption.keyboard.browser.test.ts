import { aTimeout, expect } from '@open-wc/testing';
import { click, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  begun,
  complete,
  showCaption,
  simple,
  type CaptionHarness,
  type Settings,
} from './gt-image-caption.harness.js';

describe('<gt-image-caption> by keyboard', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  let actions = 0;
  afterEach(() => caption.element.remove());

  const show = async (settings: Settings = {}) => {
    caption = await showCaption({ ...simple, ...settings });
    actions = 0;
    caption.element.focus();
    await caption.settled();
    await caption.openStep('Objects');
  };
  /** Presses keys, each of which counts as something done beside typing. */
  const keys = async (...combinations: string[]) => {
    actions += combinations.length;
    await press(...combinations);
  };

  it('does a whole task in three actions at most for each object and each relationship', async function () {
    this.timeout(30_000);
    await show({ relationshipLabels: ['behind', 'next to', 'on'] });
    expect(caption.focus).to.equal('picture');
    const spent: number[] = [];
    const next = () => {
      spent.push(actions);
      actions = 0;
    };
    const things = [
      ['house', 'a red one'],
      ['door', 'of brown wood'],
      ['tree', 'round and green'],
      ['sun', 'bright yellow'],
      ['meadow', 'freshly cut'],
    ] as const;
    for (const [index, [name, description]] of things.entries()) {
      await keys(index % 2 ? 'Shift+ArrowRight' : 'Shift+ArrowDown', 'Enter');
      expect(caption.focus).to.equal('name');
      await type(`${name}: ${description}`);
      // after the last one the steps go on
      await keys(index < 4 ? 'Enter' : 'F4');
      next();
    }
    expect(caption.focus).to.equal('entry');
    for (const said of ['1 n 2', '3 beh 1', '4 over 5', '2 o 5']) {
      await type(said);
      await keys('Enter');
      next();
    }
    expect(spent, 'for 5 objects and 4 relationships').to.deep.equal([3, 3, 3, 3, 3, 1, 1, 1, 1]);
    expect(caption.names).to.deep.equal(things.map(([name]) => name));
    expect(caption.objects.map(({ description }) => description)).to.deep.equal(things.map(([, text]) => text));
    expect(caption.relationships).to.deep.equal(['o1 next to o2', 'o3 behind o1', 'o4 over o5', 'o2 on o5']);

    await keys('F4');
    for (const text of ['a village', 'a blue sky', 'outdoors']) {
      await type(text);
      await keys('Enter');
    }
    expect(caption.focus).to.equal('caption');
    await type('A red house.');
    expect(caption.value).to.deep.include({
      scene: { setting: 'a village', background: 'a blue sky', environment: 'outdoors' },
      caption: 'A red house.',
      inputImageProperties: { width: 400, height: 300 },
    });
    expect(caption.element.checkValidity()).to.equal(true);
  });

  it('goes on to the description by Enter, or once by a colon after the name', async () => {
    await show();
    await press('Enter');
    await type('house：');
    expect(caption.focus).to.equal('description');
    await type(' a red one: small');
    expect(caption.objects[0]).to.deep.include({ name: 'house', description: 'a red one: small' });
    await press('Enter', 'Shift+ArrowRight', 'Enter');
    await type(':');
    expect(caption.focus, 'nothing is named yet').to.equal('name');
    await press('Backspace');
    await type('tree:');
    await press('Shift+Tab');
    await press('End');
    await type(': a green one');
    expect(caption.focus, 'a second colon is part of the name').to.equal('name');
    await press('Enter');
    await type('x');
    expect(caption.objects[1]).to.deep.include({ name: 'tree: a green one', description: 'x' });
    await press('Control+z', 'Control+z');
    expect(caption.objects[1]).to.deep.include({ name: 'tree', description: '' });
  });

  it('goes to the picture and back to the field that it came from', async () => {
    await show({ initialValue: begun });
    expect(caption.focus).to.equal('name');
    await press('Tab', 'F2');
    expect(caption.focus).to.equal('picture');
    await press('F2');
    expect(caption.focus).to.equal('description');
    await press('F2', 'Escape');
    expect(caption.focus).to.equal('description');
    await press('F8');
    expect(caption.focus).to.equal('caption');
    await press('F2', 'F2');
    expect(caption.focus).to.equal('caption');
  });

  it('goes through the steps', async () => {
    await show({ initialValue: begun });
    const seen: string[] = [];
    for (let count = 0; count < 4; count++) {
      await press('F4');
      seen.push(`${caption.step} ${caption.focus}`);
    }
    expect(seen).to.deep.equal(['Relationships entry', 'Scene scene-0', 'Scene caption', 'Objects name']);
    await press('Shift+F4');
    expect(caption.focus).to.equal('caption');
    await press('Shift+F4');
    expect(caption.focus).to.equal('scene-0');
  });

  it('opens objects by their numbers: in the picture their points, else their names', async () => {
    await show({ initialValue: begun });
    await press('F2', '3');
    expect([caption.open, caption.focus]).to.deep.equal(['3', 'o3.0']);
    await press('1');
    expect([caption.open, caption.focus]).to.deep.equal(['1', 'o1.0']);
    await press('9');
    expect([caption.open, caption.focus]).to.deep.equal(['1', 'o1.0']);
    caption.button('Zoom in').focus();
    await press('2');
    expect([caption.open, caption.focus]).to.deep.equal(['2', 'name']);
  });

  it('ends numbers by a space where there are ten objects or more', async () => {
    const objects = Array.from({ length: 12 }, (_, index) => ({
      id: `o${index + 1}`,
      name: `thing ${index + 1}`,
      points: [{ x: 30 * index + 10, y: 50 }],
    }));
    await show({ initialValue: { version: 1, objects } });
    await press('F2', '1', '2');
    expect(caption.open).to.equal('12');
    await press('1');
    expect(caption.open).to.equal('12');
    await press('Space');
    expect(caption.open).to.equal('1');
    await press('3');
    expect(caption.open, 'no other begins so').to.equal('3');
    await press('1');
    await aTimeout(1300);
    expect(caption.open, 'after a while').to.equal('1');
  });

  it('moves a point by arrows, and takes that back as one step', async () => {
    await show({ initialValue: begun });
    const { points } = caption;
    await press('F2', '2', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
    expect(caption.points[1]).to.deep.equal([{ x: 296, y: 125 }]);
    await caption.heard('Object 2: 74% from the left, 42% from the top');
    expect(caption.events.at(-1)).to.equal('change');
    await press('Control+z');
    expect(caption.points).to.deep.equal(points);
  });

  it('adds points to the open object while that is on', async () => {
    await show({ initialValue: begun });
    await press('F2', '2', 'p');
    expect(caption.textOf('main')).to.contain('Press to add a point to 2');
    await press('Enter', 'Shift+ArrowUp', 'Enter');
    expect(caption.points[1]!.length).to.equal(3);
    await press('Escape');
    expect(caption.focus).to.equal('picture');
    await press('Shift+ArrowLeft', 'Enter');
    expect(caption.objects.length).to.equal(4);
  });

  it('deletes points where the focus is on one, and with the last one its object', async () => {
    await show({ initialValue: begun });
    await press('F2', '2', 'p', 'Shift+ArrowUp', 'Enter', 'Escape', '2', 'Delete');
    expect(caption.points[1]!.length).to.equal(1);
    expect(caption.focus).to.match(/^o\d\.0$/);
    await press('2', 'Delete');
    expect(caption.objects.map(({ id }) => id)).to.deep.equal(['o1', 'o3']);
    expect(caption.relationships).to.deep.equal([]);
    await press('Control+z');
    expect(caption.relationships).to.deep.equal(['o1 left of o2']);
    expect(caption.open).to.equal('2');
  });

  it('moves and deletes the open object from a text field', async () => {
    await show({ initialValue: begun });
    await press('Alt+ArrowDown', 'Alt+Shift+ArrowDown');
    expect(caption.names).to.deep.equal(['house', 'sun', 'tree']);
    expect(caption.focus).to.equal('name');
    await press('Alt+Shift+Delete');
    expect(caption.names).to.deep.equal(['house', 'sun']);
    expect([caption.open, caption.focus]).to.deep.equal(['2', 'name']);
    await press('Alt+Shift+Delete', 'Alt+Shift+Delete');
    expect(caption.focus).to.equal('picture');
  });

  it('never uses an id again', async () => {
    await show({ initialValue: begun });
    await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+Shift+Delete', 'F2', 'Enter');
    expect(caption.objects.map(({ id }) => id)).to.deep.equal(['o1', 'o2', 'o4']);
    await press('Control+z', 'F2', 'Shift+ArrowUp', 'Enter');
    expect(caption.objects.map(({ id }) => id)).to.deep.equal(['o1', 'o2', 'o5']);
  });

  it('shows and says what undo has changed, wherever that is', async () => {
    await show({ initialValue: complete });
    await press('F4', 'F4');
    await click(caption.field('scene-1'));
    await type('!');
    await press('F4', 'F4', 'F4');
    expect(caption.step).to.equal('Relationships');
    await press('Control+z');
    expect(caption.step).to.equal('Scene');
    await caption.heard('Undone. Background: the sky');
    await press('Control+y');
    expect(caption.value).to.deep.nested.include({ 'scene.background': 'the sky!' });
  });

  it('leads to what is missing', async () => {
    await show({ initialValue: begun, requireRelationships: 'each-object' });
    await press('Control+Enter');
    expect(caption.listed.slice(0, 2)).to.deep.equal([
      '3: relate it to another object, or set it to no relation',
      'Setting is missing',
    ]);
    expect(caption.step).to.equal('Relationships');
    expect(caption.focused?.matches('[data-unrelated="2"] input')).to.equal(true);
    await press('Space', 'Control+Enter');
    expect(caption.value).to.deep.include({ unrelated: ['o3'] });
    expect([caption.step, caption.focus]).to.deep.equal(['Scene', 'scene-0']);
  });

  it('is read, not changed, where it is read-only', async () => {
    await show({ initialValue: complete, readOnly: true });
    await press('F2', '2', 'ArrowRight', 'Delete', 'Escape');
    await type('x');
    await press('F4', 'F4');
    await type('x');
    await press('F8');
    await type('x');
    expect(caption.value).to.deep.equal({ ...complete, meta: { initialValueModified: false } });
    expect(caption.has('.mention-chip, #entry')).to.equal(false);
  });
});
