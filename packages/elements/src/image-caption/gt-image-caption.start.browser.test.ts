import { expect } from '@open-wc/testing';
import { press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  begun,
  complete,
  showCaption,
  simple,
  type CaptionHarness,
  type Settings,
} from './gt-image-caption.harness.js';

const point = [{ x: 100, y: 100 }];
const house = { id: 'o1', name: 'house', description: 'a red one', points: point };

describe('<gt-image-caption> begins', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const show = async (settings: Settings) => {
    caption = await showCaption({ ...simple, ...settings });
    caption.element.focus();
    await caption.settled();
  };

  for (const [where, settings, step, open, focus] of [
    ['in the picture where nothing is there', {}, 'Objects', '', 'picture'],
    [
      'at the first object that is not complete: its name',
      { initialValue: { ...complete, objects: [house, { id: 'o2', name: ' ', points: point }] } },
      ...['Objects', '2', 'name'],
    ],
    [
      'at the first object that is not complete: its description',
      {
        objectDescriptionMinWords: 3,
        initialValue: { ...complete, objects: [house, { ...house, id: 'o2', name: 'tree', description: 'green' }] },
      },
      ...['Objects', '2', 'description'],
    ],
    [
      'in the picture where objects are missing but those there are complete',
      { minObjects: 4, initialValue: begun },
      ...['Objects', '1', 'picture'],
    ],
    [
      'at the first relationship that is not complete',
      {
        initialValue: {
          ...complete,
          relationships: [
            { subjectId: 'o1', predicate: 'left of', objectId: 'o2' },
            { subjectId: 'o1', predicate: 'near', objectId: 'o9' },
          ],
        },
      },
      ...['Relationships', '', 'object'],
    ],
    [
      'where relationships are typed if an object takes part in none',
      { requireRelationships: 'each-object', initialValue: complete },
      ...['Relationships', '', 'entry'],
    ],
    [
      'at the first field of the scene that is empty',
      { initialValue: { ...complete, scene: { setting: 'a garden', environment: ' ' } } },
      ...['Scene', '', 'scene-1'],
    ],
    [
      'in the caption if only that is missing',
      { initialValue: { ...complete, caption: '' } },
      'Objects',
      '1',
      'caption',
    ],
    ['at the first object if nothing is missing', { initialValue: complete }, 'Objects', '1', 'name'],
    [
      'at the first object for those who only read',
      { readOnly: true, initialValue: { ...complete, scene: {} } },
      ...['Objects', '1', 'name'],
    ],
  ] as readonly (readonly [where: string, settings: Settings, step: string, open: string, focus: string])[]) {
    it(where, async () => {
      await show(settings);
      expect([caption.step, caption.open, caption.focus]).to.deep.equal([step, open, focus]);
    });
  }

  it('there with work that is put back, and never under the hands of somebody', async () => {
    const settings = { drafts: 'session', taskKey: `start ${Math.random()}`, initialValue: complete };
    await show(settings);
    await press('Alt+ArrowDown', 'Control+a', 'Delete');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    caption.element.remove();
    await show(settings);
    while (!caption.all('[part~=notice]').length) await caption.settled();
    expect([caption.open, caption.names[1]]).to.deep.equal(['2', '']);
    caption.element.focus();
    await caption.settled();
    await press('Alt+ArrowDown');
    await type('x');
    expect([caption.open, caption.names]).to.deep.equal(['3', ['house', '', 'sunx']]);
    caption.element.clearDraft();
  });

  it('with the focus there, where that has waited in the picture for work that is put back', async () => {
    const settings = { drafts: 'session', taskKey: `wait ${Math.random()}` };
    await show(settings);
    await press('Enter');
    await type('house');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    caption.element.remove();
    await show(settings);
    while (!caption.all('[part~=notice]').length) await caption.settled();
    await caption.settled();
    expect([caption.names, caption.step, caption.focus]).to.deep.equal([['house'], 'Scene', 'scene-0']);
    caption.element.clearDraft();
  });

  it('with ids that were never used before, after a reload and in an answer that was submitted, too', async () => {
    const form = document.createElement('form');
    form.method = 'dialog';
    document.body.append(form);
    const settings = { drafts: 'session', taskKey: `ids ${Math.random()}`, captionMinWords: 0, sceneFields: [] };
    const again = async (isThere: () => boolean) => {
      dispatchEvent(new PageTransitionEvent('pagehide'));
      caption.element.remove();
      caption = await showCaption({ ...simple, ...settings }, form);
      while (!isThere()) await caption.settled();
    };
    const add = async (name: string, key = 'Shift+ArrowRight') => {
      caption.surface.focus();
      await press(key, 'Enter');
      await type(name);
    };
    const ids = () => caption.objects.map(({ id }) => id);
    caption = await showCaption({ ...simple, ...settings }, form);
    await add('house');
    await add('tree');
    await press('Alt+Shift+Delete');
    await again(() => caption.objects.length === 1);
    await add('sun', 'Shift+ArrowUp');
    expect(ids()).to.deep.equal(['o1', 'o3']);
    await press('Alt+Shift+Delete', 'Control+Enter');
    await again(() => caption.hasButton('Put it back'));
    caption.button('Put it back').click();
    await caption.settled();
    await add('moon', 'Shift+ArrowDown');
    expect(ids()).to.deep.equal(['o1', 'o4']);
    caption.element.clearDraft();
    form.remove();
  });

  it('in the picture once more when all objects are gone', async () => {
    await show({});
    await press('Enter', 'Alt+Shift+Delete');
    caption.button('Zoom in').focus();
    caption.element.focus();
    await caption.settled();
    expect([caption.objects.length, caption.focus]).to.deep.equal([0, 'picture']);
  });

  it('anew with another answer of the host', async () => {
    await show({ initialValue: complete });
    expect(caption.step).to.equal('Objects');
    caption.element.value = { ...complete, scene: {} };
    await caption.settled();
    expect(caption.step).to.equal('Scene');
  });

  it('once: settings that come later leave what is open', async () => {
    await show({ initialValue: complete, src: `${location.origin}/test/fixtures/image-caption/boxes.png?token=1` });
    await press('F4');
    caption.element.alt = 'A house';
    caption.element.src = caption.element.src!.replace('token=1', 'token=2');
    await caption.settled();
    expect([caption.step, caption.focus]).to.deep.equal(['Relationships', 'entry']);
  });

  it('with a point for an object that came without, where a submit was stopped for that', async () => {
    await show({ initialValue: { ...complete, objects: [house, { id: 'o2', name: 'tree' }] } });
    expect([caption.open, caption.focus]).to.deep.equal(['2', 'name']);
    await press('Control+Enter');
    expect(caption.focus).to.equal('picture');
    expect(caption.textOf('main')).to.contain('Press to add a point to 2');
    await press('Enter');
    expect(caption.points.map(({ length }) => length)).to.deep.equal([1, 1]);
  });
});
