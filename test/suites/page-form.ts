/** A form around an element, with something to focus before and after it; notes what is submitted. */
export class PageForm {
  readonly form = document.createElement('form');
  readonly before = button('before');
  readonly after = button('after');
  /** The answers that were submitted, parsed. */
  readonly submitted: unknown[] = [];

  constructor() {
    this.form.method = 'dialog';
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const json = new FormData(this.form).get('answer');
      this.submitted.push(typeof json === 'string' ? JSON.parse(json) : json);
    });
    const middle = document.createElement('div');
    this.form.append(this.before, middle, this.after);
    document.body.append(this.form);
  }

  /** Where the element goes. */
  get middle(): HTMLElement {
    return this.form.children[1] as HTMLElement;
  }

  remove(): void {
    this.form.remove();
  }
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}
