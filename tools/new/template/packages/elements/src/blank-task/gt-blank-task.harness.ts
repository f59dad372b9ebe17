import { TaskHarness, visibleText } from '@gt-elements/ui/task/task.harness.js';
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
export class BlankTaskHarness extends TaskHarness<GtBlankTask> {
  get field(): HTMLTextAreaElement {
    return this.find('#answer') as HTMLTextAreaElement;
  }

  get asked(): HTMLElement {
    return this.find('[part~=asked]');
  }

  /** Counter and error below the field. */
  get notes(): string {
    return visibleText(this.find('.field-notes'));
  }
}
