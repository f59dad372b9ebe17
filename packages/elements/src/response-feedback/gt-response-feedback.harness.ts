import { TaskHarness } from '@gt-elements/ui/task/task.harness.js';
import { handbook } from '../../../../test/fixtures/response-feedback.js';
import './define.js';
import type { GtResponseFeedback } from './gt-response-feedback.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** Three responses; nothing is kept on the device. */
export const simple: Settings = { name: 'answer', drafts: 'none', ...handbook };

/** Puts an element into the page, and tells what a test may know of its inside. */
export async function showResponseFeedback(
  settings: Settings = simple,
  parent: Element = document.body,
): Promise<ResponseFeedbackHarness> {
  const task = new ResponseFeedbackHarness(Object.assign(document.createElement('gt-response-feedback'), settings));
  parent.append(task.element);
  await task.settled();
  return task;
}

/** The one thing that tests know of the shadow tree. */
export class ResponseFeedbackHarness extends TaskHarness<GtResponseFeedback> {
  /** Of the open item. */
  get item(): HTMLElement {
    return this.find('[part~=item]');
  }

  get comment(): HTMLTextAreaElement {
    return this.find('#comment') as HTMLTextAreaElement;
  }

  score(score: number): HTMLInputElement {
    return this.find(`.rf-scale input[id$='-${score}']`) as HTMLInputElement;
  }

  /** Numbers of the items that are in the list, in their order. */
  override get listed(): readonly string[] {
    return this.all('.rf-row').map((row) => row.firstElementChild!.textContent);
  }

  get openNumber(): string {
    return this.find('.rf-row[aria-current]').firstElementChild!.textContent;
  }

  row(number: number): HTMLElement {
    return this.all('.rf-row').find((row) => row.firstElementChild!.textContent === `${number}`)!;
  }

  bar(name: string): HTMLElement {
    return this.find(`.rf-bar[aria-label^='${name}']`);
  }
}
