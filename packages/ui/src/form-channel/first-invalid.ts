type Control = Element & Partial<Pick<HTMLInputElement, 'validity' | 'willValidate'>>;

/** Whether no control of a form that stands before an element is invalid, so that the focus belongs to the element. */
export function isFirstInvalid(element: Element, form: HTMLFormElement | null): boolean {
  const controls: Control[] = form ? [...form.elements] : [];
  return !controls.some(
    (each) =>
      each.willValidate &&
      each.validity?.valid === false &&
      each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
