import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import './define.js';
import type { GtBlankTask } from './gt-blank-task.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** One question, with at least three words to say; nothing is kept on the device. */
export const simple: Settings = { name: 'answer', drafts: 'none', text: 'Why is the sky blue?', minWords: 3 };

/** Puts an element into the page, and tells what a test may know of its inside. */
export async function showBlankTask(
  settings: Settings = simple,
  parent: Element = document.body,
): Promise<BlankTaskHarness> {
  const task = new BlankTaskHarness(Object.assign(document.createElement('gt-blank-task'), settings));
  parent.append(task.element);
  await task.settled();
  return task;
}

/** The one thing that tests know of the shadow tree. */
export class BlankTaskHarness {
  constructor(readonly element: GtBlankTask) {}

  /** Rendered, and the turn is over in which problems are told. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 2; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.element.updateComplete;
    }
  }

  get value(): AnswerObject | null {
    return this.element.value;
  }

  get field(): HTMLTextAreaElement {
    return this.#find<HTMLTextAreaElement>('#answer');
  }

  get asked(): HTMLElement {
    return this.#find('[part~=asked]');
  }

  /** Counter and error below the field. */
  get notes(): string {
    return this.#find('.field-notes').innerText.trim().replace(/\s+/g, ' ');
  }

  get submitButton(): HTMLElement {
    return this.#find('[part~=submit]');
  }

  /** What can be read in a region of the frame: `asked`, `footer`, `errors`. */
  textOf(part: string): string {
    return this.#find(`[part~="${part}"]`).innerText.trim();
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.element.shadowRoot?.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing in the element matches ${selector}`);
    return found;
  }
}
