import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { controls } from '../styles/controls.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { dialogStyles } from './dialog.styles.js';
import { t } from './frame.harness.js';
import { renderUnableDialog } from './unable.js';

class TestUnable extends LitElement {
  static override styles = [tokens, controls, dialogStyles];
  open = false;
  closed = 0;
  told: unknown[] = [];
  override render() {
    return html`<button id="opener" @click=${() => this.put(true)}>open</button>${renderUnableDialog({
        t,
        open: this.open,
        reasons: ['wrong-language', '<i>Own</i>'],
        onUnable: (unable) => this.told.push(unable),
        onClose: () => {
          this.closed++;
          this.put(false);
        },
      })}`;
  }
  put(open: boolean): void {
    this.open = open;
    this.requestUpdate();
  }
  get dialog(): HTMLDialogElement {
    return this.shadowRoot!.querySelector('dialog')!;
  }
  find<E extends HTMLElement>(selector: string): E {
    return this.shadowRoot!.querySelector<E>(selector)!;
  }
}
customElements.define('test-unable', TestUnable);

describe('a dialog', () => {
  let element: TestUnable;
  const settled = async () => {
    await element.updateComplete;
    await nextFrame();
  };
  beforeEach(async () => {
    element = await fixture<TestUnable>(html`<test-unable></test-unable>`);
    element.find('#opener').focus();
    element.find('#opener').click();
    await settled();
  });
  afterEach(() => resetMouse());

  it('opens on top of the page with the focus on the first choice', () => {
    expect(element.dialog.matches(':modal')).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(element.find('[type=radio]'));
  });

  it('has no content while it is closed', async () => {
    element.put(false);
    await settled();
    expect(element.dialog.open).to.equal(false);
    expect(element.find('form')).to.equal(null);
  });

  it('is closed by Esc, told once, and gives the focus back', async () => {
    await sendKeys({ press: 'Escape' });
    await settled();
    expect([element.open, element.closed]).to.deep.equal([false, 1]);
    expect(element.shadowRoot!.activeElement).to.equal(element.find('#opener'));
  });

  it('is closed by a press beside it, not by one that starts or ends in it', async () => {
    const { left, top, width, height } = element.dialog.getBoundingClientRect();
    const inside: [number, number] = [Math.round(left + width / 2), Math.round(top + height - 8)];
    const press = async (from: [number, number], to: [number, number]) => {
      await sendMouse({ type: 'move', position: from });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: to });
      await sendMouse({ type: 'up' });
      await settled();
    };
    await press(inside, inside);
    await press(inside, [4, 4]);
    await press([4, 4], inside);
    expect(element.open).to.equal(true);
    await press([4, 4], [4, 4]);
    expect(element.open).to.equal(false);
  });

  it('is still on top after its element was moved in the page', async () => {
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    element.requestUpdate();
    await settled();
    expect(element.dialog.matches(':modal')).to.equal(true);
    expect(element.closed).to.equal(0);
    elsewhere.remove();
  });
});

describe('the dialog of reasons', () => {
  let element: TestUnable;
  beforeEach(async () => {
    element = await fixture<TestUnable>(html`<test-unable></test-unable>`);
    element.put(true);
    await element.updateComplete;
    await nextFrame();
  });

  it('offers the author’s reasons, the known ones in words', () => {
    const labels = [...element.shadowRoot!.querySelectorAll('label.choice')].map((each) => each.textContent.trim());
    expect(labels).to.deep.equal(['Wrong language', '<i>Own</i>']);
  });

  it('tells the reason as the author wrote it, with a comment where there is one', async () => {
    element.find<HTMLInputElement>('[value="1"]').click();
    element.find<HTMLTextAreaElement>('textarea').value = '  because  ';
    element.find('.primary').click();
    await element.updateComplete;
    expect(element.told).to.deep.equal([{ reason: '<i>Own</i>', comment: 'because' }]);
    expect(element.open).to.equal(false);
  });

  it('tells nothing without a reason', () => {
    element.find('.primary').click();
    expect(element.told).to.deep.equal([]);
    expect(element.open).to.equal(true);
  });
});
