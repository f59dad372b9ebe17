const textless = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether keys pressed in the element belong to what is written or chosen there. */
export function isTextEntry(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !textless.test(element.type);
  return (
    element.matches('textarea, select, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]') ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Whether the element itself answers to the key: Enter and Space press a button, arrows move a slider, with Alt they open a list. */
export function usesKey(element: Element, keys: string): boolean {
  if (/^(Shift\+)?(Enter|Space)$/.test(keys)) {
    return element.matches(
      'button, a[href], summary, input, audio, video, [role=button], [role=link], [role=option], [role=menuitem], [role=tab], [role=radio], [role=checkbox], [role=switch]',
    );
  }
  if (/^(Shift\+)?(Arrow\w+|Home|End|Page\w+)$/.test(keys)) {
    return element.matches(
      'input[type=range], input[type=radio], audio, video, [role=slider], [role=radio], [role=tab], [role=option], [role=menuitem]',
    );
  }
  return /^Alt\+Arrow(Up|Down)$/.test(keys) && element.matches('select, input[list], [role=combobox]');
}
