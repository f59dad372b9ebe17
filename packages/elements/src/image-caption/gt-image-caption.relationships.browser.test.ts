import { expect } from '@open-wc/testing';
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

describe('relationships of <gt-image-caption>', () => {
  before(atReferenceSize);
  let caption: CaptionHarness;
  afterEach(() => caption.element.remove());

  const show = async (settings: Settings = {}) => {
    caption = await showCaption({ ...simple, initialValue: begun, ...settings });
    await caption.openStep('Relationships');
  };
  const choose = async (id: string, value: string) => {
    const select = caption.field(id);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await caption.settled();
  };

  it('say beside the field how they are read while they are typed', async () => {
    await show({ relationshipLabels: ['behind', 'below', 'next to'] });
    expect(caption.reading).to.equal('The beginning of a word is enough: behind, below, next to');
    await type('3 n ');
    expect(caption.reading).to.equal('Number, words, number');
    await type('1');
    expect(caption.reading).to.equal('3 sun — next to — 1 house');
    await press('Backspace');
    await type('7');
    expect(caption.reading).to.equal('There is no object 7');
    await press('Backspace');
    await type('3');
    expect(caption.reading).to.equal('3 is on both sides');
    await press('Enter');
    expect(caption.relationships.length).to.equal(1);
    await caption.heard('3 is on both sides');
    await press('Backspace');
    await type('2');
    await click(caption.button('Add'));
    expect(caption.relationships).to.deep.equal(['o1 left of o2', 'o3 next to o2']);
    expect([caption.field('entry').value, caption.focus]).to.deep.equal(['', 'entry']);
  });

  it('point out duplicates and what is said both ways', async () => {
    await show();
    await type('2 left of 1');
    await press('Enter');
    await caption.heard(
      'Relationship 2: 2 tree left of 1 house. Relationship 2: says the same as relationship 1, the other way round',
    );
    await type('1 LEFT of 2');
    await press('Enter');
    expect(caption.textOf('relationship')).to.contain('Relationship 3: says the same as relationship 1');
    expect(caption.element.problems).to.deep.equal([]);
  });

  it('are made by choosing, changed, turned round and deleted', async () => {
    await show();
    await click(caption.button('Choose…'));
    expect([caption.focus, caption.relationships[1]]).to.deep.equal(['subject', 'o1  o2']);
    await choose('subject', 'o3');
    await choose('object', 'o1');
    await press('Enter');
    expect(caption.focus).to.equal('predicate');
    await type('above');
    await click(caption.button('Swap the ends of relationship 2'));
    expect(caption.relationships[1]).to.equal('o1 above o3');
    await click(caption.button('Delete relationship 2'));
    expect(caption.relationships).to.deep.equal(['o1 left of o2']);
    expect(caption.focus).to.equal('entry');
    for (let count = 0; count < 6; count++) caption.element.undo();
    expect(caption.relationships).to.deep.equal(['o1 left of o2']);
  });

  it('stand in full above what is pointed out about them, with the number that this says', async () => {
    const relationship = { subjectId: 'o1', predicate: 'left of', objectId: 'o2' };
    await show({ initialValue: { ...begun, relationships: [relationship, relationship] } });
    const row = caption.all('[part=relationship]')[1]!;
    expect(row.innerText.replace(/\s+/g, ' ')).to.contain('2. 1 house left of 2 tree');
    for (const text of row.querySelectorAll<HTMLElement>('.card-text, .ic-predicate'))
      expect(text.scrollWidth, text.innerText).to.be.at.most(text.clientWidth);
    const [line, note] = ['.card-open', '.note'].map((part) => row.querySelector(part)!.getBoundingClientRect());
    expect(note!.top).to.be.at.least(line!.bottom);
  });

  it('are done with Enter, and isolated in the picture only while one is open', async () => {
    await show();
    const isolated = () => caption.all('.arrow[data-selected]').length;
    await press('Alt+ArrowDown');
    await caption.settled();
    expect([caption.focus, isolated()]).to.deep.equal(['predicate', 1]);
    await press('F4');
    expect(isolated(), 'in another step').to.equal(0);
    await press('Shift+F4');
    caption.field('predicate').focus();
    await press('Enter');
    await caption.settled();
    expect([caption.focus, isolated(), caption.lines.length]).to.deep.equal(['entry', 0, 1]);
  });

  it('leave the fields with a list the key that opens it, and go on by another', async () => {
    await show({ relationshipLabels: ['near'], initialValue: complete });
    await press('Alt+PageDown');
    expect([caption.focus, caption.field('predicate').value]).to.deep.equal(['predicate', 'left of']);
    for (const id of ['subject', 'predicate']) {
      const event = { key: 'ArrowDown', altKey: true, bubbles: true, composed: true, cancelable: true };
      const isLeft = caption.field(id).dispatchEvent(new KeyboardEvent('keydown', event));
      expect(isLeft, id).to.equal(true);
    }
    await press('Alt+PageUp');
    expect(caption.field('predicate').value).to.equal('left of');
  });

  it('list the objects that take part in none, where that is wanted', async () => {
    await show({ requireRelationships: 'each-object' });
    expect(caption.textOf('main')).to.contain('3 sun has no relation');
    await click(caption.find('[data-unrelated="2"] input'));
    expect(caption.value).to.deep.include({ unrelated: ['o3'] });
    await caption.heard('Object 3 has no relation');
    await click(caption.field('entry'));
    await type('3 above 1');
    await press('Enter');
    expect(caption.value).not.to.have.property('unrelated');
    expect(caption.has('[data-unrelated]')).to.equal(false);
  });

  it('take two objects', async () => {
    await show({ initialValue: { version: 1, objects: [{ id: 'o1', name: 'a', points: [{ x: 1, y: 1 }] }] } });
    expect(caption.textOf('main')).to.contain('It takes two objects to relate them.');
    expect(caption.focus).to.equal('step-relationships');
  });

  it('show ends that are not there, and take others for them', async () => {
    const relationships = [{ subjectId: 'o9', predicate: 'near', objectId: 'o1' }];
    await show({ initialValue: { ...begun, relationships } });
    expect([caption.lines, caption.field('subject').selectedOptions[0]?.text]).to.deep.equal([[], 'no object']);
    await choose('subject', 'o2');
    expect(caption.relationships).to.deep.equal(['o2 near o1']);
  });
});
