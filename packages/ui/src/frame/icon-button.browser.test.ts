import { expect, fixture } from '@open-wc/testing';
import { renderIconButton, type IconButtonRest } from './icon-button.js';
import { bin } from './icons.js';

describe('a button that shows a sign', () => {
  let pressed = 0;
  const show = (rest: IconButtonRest = {}) =>
    fixture<HTMLButtonElement>(renderIconButton(bin, 'Delete', () => (pressed += 1), rest));

  it('has a name, and is pressed', async () => {
    const button = await show({ title: 'Delete (Del)', pressed: false });
    expect([button.ariaLabel, button.title, button.ariaPressed]).to.deep.equal(['Delete', 'Delete (Del)', 'false']);
    expect(button.hasAttribute('aria-expanded')).to.equal(false);
    button.click();
    expect(pressed).to.equal(1);
  });

  it('does nothing where that is not possible now, and says so', async () => {
    const before = pressed;
    const button = await show({ possible: false });
    button.click();
    expect([pressed, button.ariaDisabled, button.title]).to.deep.equal([before, 'true', 'Delete']);
  });
});
