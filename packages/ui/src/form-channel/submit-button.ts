import { isCrowdForm, type CrowdForm } from './owner.js';

const CROWD_SUBMIT = 'crowd-button[form-action="submit"]';
/** What the button that crowd-form adds by itself looks like; seen in a page saved from Mechanical Turk. */
const STANDARD = '[data-testid="crowd-submit"]';
/** On a standard button that we hide, so that we show again only what we have hidden. */
const HIDDEN = 'data-gt-hidden';

/** Its own `display` only: the whole page may be hidden while it loads. */
const isShown = (element: Element): boolean => getComputedStyle(element).display !== 'none';

/** Whether the author of the page has placed a submit button of his own that can be seen. */
export function hasOwnSubmit(owner: HTMLElement): boolean {
  const buttons = isCrowdForm(owner)
    ? owner.querySelectorAll(`${CROWD_SUBMIT}:not(${STANDARD})`)
    : [
        // A button without a type is a submit button, and its property says so. `elements` leaves out images.
        ...[...(owner as HTMLFormElement).elements].filter(
          (control) => (control as HTMLButtonElement).type === 'submit',
        ),
        ...owner.querySelectorAll('input[type=image]'),
      ];
  return [...buttons].some(isShown);
}

/**
 * Crowd-form's hidden-button convention: it adds no submit button where there is one, be it hidden. So a hidden twin of the
 * standard button is put into a crowd-form that has none; where crowd-form has added its own, that one is hidden. What is
 * hidden here comes back with `shown`; before crowd-form has upgraded the twin just goes, and it will add its own.
 */
export function showStandardButton(crowdForm: CrowdForm, shown: boolean): void {
  if (!shown && !crowdForm.querySelector(CROWD_SUBMIT)) {
    const twin = document.createElement('crowd-button');
    const attributes = { 'form-action': 'submit', variant: 'primary', 'data-testid': 'crowd-submit' };
    for (const [name, value] of Object.entries(attributes)) twin.setAttribute(name, value);
    // eslint-disable-next-line words/from-catalogues -- crowd-form's own word, in whatever language the page is
    twin.textContent = 'Submit';
    hide(twin);
    (crowdForm.form ?? crowdForm).append(twin);
  }
  for (const button of crowdForm.querySelectorAll<HTMLElement>(CROWD_SUBMIT + STANDARD)) {
    if (!shown) {
      if (isShown(button)) hide(button);
    } else if (button.hasAttribute(HIDDEN)) {
      if (!crowdForm.matches(':defined')) button.remove();
      button.hidden = false;
      button.style.removeProperty('display');
      button.removeAttribute(HIDDEN);
    }
  }
}

function hide(button: HTMLElement): void {
  button.setAttribute(HIDDEN, '');
  button.hidden = true;
  button.style.setProperty('display', 'none', 'important'); // by script: a strict policy blocks the attribute only
}
