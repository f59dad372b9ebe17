import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { stopNativeHistory } from './native-history.js';
import { ShortcutController } from './shortcut-controller.js';
import { frameShortcuts, type Shortcut } from './shortcut.js';

const shortcuts: readonly Shortcut[] = [
  ...frameShortcuts,
  { id: 'rank', keys: ['Digit'], label: '', group: '' },
  { id: 'same', keys: ['s'], label: '', group: '' },
  { id: 'up', keys: ['ArrowUp'], label: '', group: '', repeats: true },
  { id: 'end', keys: ['Enter'], label: '', group: '' },
  { id: 'play', keys: ['F8'], label: '', group: '', when: 'anywhere' },
  { id: 'next', keys: ['Alt+ArrowDown'], label: '', group: '', when: 'anywhere' },
];

class Task extends LitElement {
  done: string[] = [];
  refuses: string | undefined;
  readonly controller = new ShortcutController(
    this,
    (id, digit) => {
      if (id === this.refuses) return false;
      this.done.push(digit === undefined ? id : `${id} ${digit}`);
      return undefined;
    },
    false,
  );
  constructor() {
    super();
    this.controller.shortcuts = shortcuts;
  }
  override render() {
    return html`<div id="card" tabindex="0">card</div>
      <button id="button">button</button>
      <input id="text" /><input id="check" type="checkbox" /><input id="range" type="range" />
      <textarea id="area"></textarea>
      <input id="offered" list="words" /><datalist id="words"><option>a</option></datalist>
      <select id="select">
        <option>a</option>
        <option>s</option>
      </select>
      <p id="editable" contenteditable="true"></p>
      <dialog id="dialog"><button id="inside">inside</button></dialog>
      <slot></slot>`;
  }
  at(id: string): HTMLElement {
    return this.shadowRoot?.getElementById(id) as HTMLElement;
  }
  taken(): string[] {
    return this.done.splice(0);
  }
}
customElements.define('test-shortcut-task', Task);

const task = () => fixture<Task>(html`<test-shortcut-task><input /><em tabindex="0">em</em></test-shortcut-task>`);
const press = async (...keys: string[]): Promise<void> => {
  for (const combination of keys) {
    const held = combination.split('+');
    const key = held.pop() ?? '';
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
};

describe('ShortcutController', () => {
  it('runs actions by real keys while the focus is inside, slotted children too', async () => {
    const element = await task();
    element.at('card').focus();
    await press('3', 's', 'Shift+?', 'Control+Enter', 'Control+z', 'Control+Shift+Z', 'Control+y', 'F8', 'Enter');
    expect(element.taken()).to.deep.equal([
      'rank 3',
      'same',
      'shortcuts',
      'submit',
      'undo',
      'redo',
      'redo',
      'play',
      'end',
    ]);
    element.querySelector('em')?.focus();
    await press('s');
    expect(element.taken()).to.deep.equal(['same']);
  });

  it('is silent when the focus is elsewhere, in another instance too', async () => {
    const [one, other] = [await task(), await task()];
    (document.activeElement as HTMLElement | null)?.blur();
    await press('s', 'Control+Enter');
    expect([one.taken(), other.taken()]).to.deep.equal([[], []]);
    other.at('card').focus();
    await press('s');
    expect([one.taken(), other.taken()]).to.deep.equal([[], ['same']]);
  });

  for (const id of ['text', 'area', 'editable', 'select']) {
    it(`lets people type: ${id}`, async () => {
      const element = await task();
      element.at(id).focus();
      await press('s', '7', 'Shift+?', 'Enter', 'ArrowUp');
      await press('Escape');
      expect(element.taken()).to.deep.equal([]);
      await press('Control+Enter', 'Control+z', 'F8');
      expect(element.taken()).to.deep.equal(['submit', 'undo', 'play']);
    });
  }

  it('writes what is typed', async () => {
    const element = await task();
    element.at('text').focus();
    await sendKeys({ type: 's7?' });
    expect((element.at('text') as HTMLInputElement).value).to.equal('s7?');
    element.querySelector('input')?.focus();
    await sendKeys({ type: 's7?' });
    expect(element.querySelector('input')?.value).to.equal('s7?');
    expect(element.taken()).to.deep.equal([]);
  });

  it('leaves a focused control its own keys', async () => {
    const element = await task();
    let pressed = 0;
    element.at('button').addEventListener('click', () => pressed++);
    element.at('button').focus();
    await press('Enter', 's');
    expect(pressed).to.equal(1);
    expect(element.taken()).to.deep.equal(['same']);
    element.at('range').focus();
    await press('ArrowUp');
    expect((element.at('range') as HTMLInputElement).value).to.equal('51');
    element.at('check').focus();
    await press('7');
    expect(element.taken()).to.deep.equal(['rank 7']);
  });

  it('leaves lists to choose from the key that opens them', async () => {
    const element = await task();
    // not by a real key: what opens then would stay open over other tests
    const event = { key: 'ArrowDown', altKey: true, bubbles: true, composed: true, cancelable: true };
    const down = (id: string) => element.at(id).dispatchEvent(new KeyboardEvent('keydown', event));
    expect([down('select'), down('offered'), element.taken()]).to.deep.equal([true, true, []]);
    expect([down('text'), element.taken()]).to.deep.equal([false, ['next']]);
  });

  it('keeps to the dialog while one is open', async () => {
    const element = await task();
    (element.at('dialog') as HTMLDialogElement).showModal();
    element.at('inside').focus();
    await press('s', '7', 'Control+Enter');
    expect(element.taken(), 'what goes anywhere is for the element to judge').to.deep.equal(['submit']);
  });

  it('leaves alone what somebody else has dealt with', async () => {
    const element = await task();
    element.at('card').addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    element.at('card').focus();
    await press('s', 's');
    expect(element.taken()).to.deep.equal(['same']);
  });

  it('leaves a key alone that the action refuses', async () => {
    const element = await task();
    element.refuses = 'same';
    element.at('card').focus();
    let prevented: boolean | undefined;
    element.addEventListener('keydown', (event) => (prevented = event.defaultPrevented));
    await press('s');
    expect(prevented).to.equal(false);
    await press('7');
    expect(prevented).to.equal(true);
  });

  it('acts once for a key that is held down, unless it is meant to repeat', async () => {
    const element = await task();
    const hold = (key: string, init: KeyboardEventInit = {}) => {
      const event = new KeyboardEvent('keydown', {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        repeat: true,
        ...init,
      });
      element.at('card').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(hold('Enter', { ctrlKey: true }), 'nothing else may happen either').to.equal(true);
    hold('ArrowUp');
    expect(element.taken()).to.deep.equal(['up']);
  });

  it('leaves input methods alone', async () => {
    const element = await task();
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      element
        .at('card')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true, ...init }));
    }
    expect(element.taken()).to.deep.equal([]);
  });

  it('listens to nothing once it is out', async () => {
    const element = await task();
    element.remove();
    element.at('card').dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
    expect(element.taken()).to.deep.equal([]);
  });
});

/** By its key; the WebKit at hand leaves that to its window and fires `beforeinput` for the command instead. */
async function undoInBrowser(happened: () => boolean): Promise<void> {
  await press('Control+z');
  if (!happened()) document.execCommand('undo');
}

describe('stopNativeHistory', () => {
  it("takes the browser's undo in fields, whoever calls it", async () => {
    const element = await task();
    // without shortcuts, so that the key reaches the browser
    element.controller.shortcuts = [];
    const done: string[] = [];
    const root = element.shadowRoot as ShadowRoot;
    const end = stopNativeHistory(
      root,
      () => void done.push('undo'),
      () => void done.push('redo'),
    );
    const area = element.at('area') as HTMLTextAreaElement;
    area.focus();
    await sendKeys({ type: 'typed' });
    await undoInBrowser(() => done.length > 0);
    expect(area.value).to.equal('typed');
    expect(done).to.deep.equal(['undo']);
    end();
    await sendKeys({ type: ' more' });
    await undoInBrowser(() => area.value !== 'typed more');
    expect(area.value, 'once ended, the browser undoes').to.not.equal('typed more');
    expect(done).to.deep.equal(['undo']);
  });

  it('leaves it to the browser where the element refuses', () => {
    const target = document.createElement('textarea');
    stopNativeHistory(
      target,
      () => false,
      () => true,
    );
    const fire = (inputType: string) =>
      target.dispatchEvent(new InputEvent('beforeinput', { inputType, cancelable: true }));
    expect([fire('historyUndo'), fire('historyRedo'), fire('insertText')]).to.deep.equal([true, false, true]);
  });
});
