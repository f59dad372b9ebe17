import { expect } from '@open-wc/testing';
import { frame, press, type } from '../fixtures/gestures.js';
import type { ElementProfile, TestedElement } from './element-profile.js';
import { show, type ShownElement } from './shown-element.js';
import { at, attributeOf, attributeText, type Settings } from './task-sample.js';

const WORDS = 'The first one is clear, the others are not quite.';

/** Ways of frameworks to say everything once more at every render. */
const renderings: Readonly<Record<string, (element: TestedElement, settings: Settings) => void>> = {
  'by properties, each a new object': (element, settings) => {
    Object.assign(element, structuredClone(settings), { name: 'answer', disabled: false });
  },
  'by properties, and the value that the last event told': (element, settings) => {
    Object.assign(element, structuredClone(settings), { value: structuredClone(element.value) });
  },
  'by properties, and the value as JSON': (element, settings) => {
    Object.assign(element, structuredClone(settings), { value: JSON.stringify(element.value) });
  },
  'by attributes': (element, settings) => {
    for (const [name, value] of Object.entries(settings)) element.setAttribute(attributeOf(name), attributeText(value));
    element.setAttribute('name', 'answer');
  },
};

/** Frameworks set every property again at every render: a person who types notices nothing of it. */
export function testSetAgain(profile: ElementProfile): void {
  describe(`<${profile.tag}> rendered again and again by a framework`, function () {
    this.timeout(60_000);
    let shown: ShownElement;
    afterEach(() => shown.remove());

    for (const [how, render] of Object.entries(renderings)) {
      it(`keeps typing, caret and history: ${how}`, async () => {
        shown = await show(profile, { settings: { value: profile.halfDone } });
        const { element, events } = shown;
        const field = shown.find(profile.textField) as HTMLTextAreaElement;
        const given = field.value;
        field.focus();
        field.setSelectionRange(given.length, given.length);
        events.length = 0;

        let renders = 0;
        const again = () => {
          render(element, profile.settings);
          renders++;
        };
        const timer = setInterval(again, 5);
        await type(WORDS.slice(0, 20));
        await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
        await type('[in between]');
        const caret = field.selectionStart;
        while (renders < 100) await frame();
        clearInterval(timer);
        await shown.settled();

        const text = `${given}${WORDS.slice(0, 17)}[in between]${WORDS.slice(17, 20)}`;
        expect(field.value).to.equal(text);
        expect(at(element.value, profile.textPointer)).to.equal(text);
        expect([field.selectionStart, field.selectionEnd]).to.deep.equal([caret, caret]);
        expect(caret).to.equal(given.length + 17 + '[in between]'.length);
        expect(shown.focused).to.equal(field);
        expect(events).to.deep.equal(Array(20 + 12).fill('input'));

        for (let count = 0; count < 32 && at(element.value, profile.textPointer) !== given; count++) element.undo();
        expect(at(element.value, profile.textPointer)).to.equal(given || undefined);
        again();
        element.redo();
        expect(at(element.value, profile.textPointer)).not.to.equal(given);
      });
    }

    it('keeps gestures of any kind', async () => {
      shown = await show(profile);
      const { element, events } = shown;
      for (let count = 0; count < 3; count++) {
        await profile.edit(element);
        const value = element.value;
        for (let renders = 0; renders < 10; renders++) {
          for (const render of Object.values(renderings)) render(element, profile.settings);
        }
        await shown.settled();
        expect(element.value).to.deep.equal(value);
      }
      expect(events.filter((event) => event === 'input').length).to.equal(3);
      expect(events).not.to.include('gt-error');
      for (let count = 0; count < 3; count++) element.undo();
      expect(element.value).to.equal(null);
    });
  });
}
