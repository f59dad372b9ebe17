import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { setViewport } from '@web/test-runner-commands';
import { readable, TaskHarness } from '@gt-elements/ui/task/task.harness.js';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { boxes } from '../../../../test/fixtures/image-caption.js';
import './define.js';
import type { GtImageCaption } from './gt-image-caption.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** A picture of 400 × 300; nothing is kept on the device. */
export const simple: Settings = { name: 'answer', drafts: 'none', src: boxes };

const house = { id: 'o1', name: 'house', description: 'a red one', points: [{ x: 125, y: 155 }] };
const tree = { id: 'o2', name: 'tree', description: 'round and green', points: [{ x: 294, y: 115 }] };
const sun = { id: 'o3', name: 'sun', description: 'bright', points: [{ x: 363, y: 33 }] };
const size = { width: 400, height: 300 };
const base = { task: 'image-caption', version: 1, inputImageProperties: size };

/** Three objects, one relationship; the rest is missing. */
export const begun: AnswerObject = {
  ...base,
  objects: [house, tree, sun],
  relationships: [{ subjectId: 'o1', predicate: 'left of', objectId: 'o2' }],
};

export const complete: AnswerObject = {
  ...begun,
  scene: { setting: 'a garden', background: 'the sky', environment: 'outdoors' },
  caption: 'A red house stands left of a tree. Trees like sun.',
};

export function makeCaption(settings: Settings = simple): GtImageCaption {
  return Object.assign(document.createElement('gt-image-caption'), settings);
}

/** Puts an element into the page, and tells what a test may know of its inside once its picture is there or has failed. */
export async function showCaption(
  settings: Settings = simple,
  parent: Element = document.body,
): Promise<CaptionHarness> {
  const caption = new CaptionHarness(makeCaption(settings));
  parent.append(caption.element);
  await caption.settled();
  return caption;
}

/** The frame of a worker's portal, in which nothing is remembered. To be called before the page is looked at. */
export async function atReferenceSize(): Promise<void> {
  localStorage.clear();
  Object.assign(document.body.style, { margin: '0', blockSize: '100dvh' });
  await setViewport({ width: 1000, height: 650 });
}

/** The one thing that tests know of the shadow tree. */
export class CaptionHarness extends TaskHarness<GtImageCaption> {
  /** The picture has come as well, or can't be had. */
  override async settled(): Promise<void> {
    await super.settled();
    while (this.root.querySelector('.awaited progress')) await frame();
    await super.settled();
    // it is measured in one frame, drawn in the next
    await frame();
    await frame();
  }

  // The answer

  get objects(): readonly AnswerObject[] {
    return (this.value?.['objects'] ?? []) as readonly AnswerObject[];
  }

  get names(): readonly unknown[] {
    return this.objects.map(({ name }) => name);
  }

  /** `o1 left of o2` */
  get relationships(): readonly string[] {
    const all = (this.value?.['relationships'] ?? []) as readonly AnswerObject[];
    return all.map(({ subjectId, predicate, objectId }) => [subjectId, predicate, objectId].join(' '));
  }

  /** The points of each object. */
  get points(): readonly (readonly { readonly x: number; readonly y: number }[])[] {
    return this.objects.map((object) => object['points'] as readonly { readonly x: number; readonly y: number }[]);
  }

  // What is shown

  /** The step that is open. */
  get step(): string {
    return this.find('.step[data-open] .step-name').innerText;
  }

  /** Opens a step by its head, whatever was open at first; the focus goes to what is in it. */
  async openStep(name: string): Promise<void> {
    if (this.step === name) return;
    const head = this.all('.step-head button').find((each) => readable(each).includes(name));
    head!.click();
    await this.settled();
  }

  /** The heads of all steps, as they read. */
  get heads(): readonly string[] {
    return this.all('.step-head').map(readable);
  }

  /** Number of the object that is open. */
  get open(): string {
    return this.root.querySelector('.card[data-current] .number')?.textContent ?? '';
  }

  /** What is not open in the open step, as it reads. */
  get lines(): readonly string[] {
    return this.all('.step[data-open] .card-open').map(readable);
  }

  line(text: string): HTMLElement {
    const found = this.all('.step[data-open] .card-open').find((each) => readable(each).includes(text));
    if (!found) throw new Error(`no line ${text} among ${this.lines.join(' | ')}`);
    return found;
  }

  field(id: string): HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement {
    return this.find(`#${id}`) as HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;
  }

  /** Words of the caption that name a part: `house=1`. */
  get mentions(): readonly string[] {
    return this.all('.mention').map(({ textContent, dataset }) =>
      [textContent, dataset['number'] ?? dataset['kind']].join('='),
    );
  }

  get chips(): readonly string[] {
    return this.all('.mention-chip .card-text').map(({ innerText }) => innerText.trim());
  }

  chip(text: string): HTMLElement {
    return this.all('.mention-chip').find((each) => readable(each).endsWith(text))!;
  }

  get reading(): string {
    return this.find('.ic-reading').innerText.trim();
  }

  // The picture

  get surface(): HTMLElement {
    return this.find('.surface');
  }

  dot(key: string): HTMLElement {
    return this.find(`.dot[data-key='${key}']`);
  }

  get dots(): readonly (string | undefined)[] {
    return this.all('.dot').map(({ dataset }) => dataset['key']);
  }

  /** Where a natural place is on the page, told from where the picture is seen. */
  at(x: number, y: number): Point {
    const { left, top, width } = this.find('.picture-image').getBoundingClientRect();
    return [Math.round(left + (x * width) / 400), Math.round(top + (y * width) / 400)];
  }

  /** What has the focus: the id of a field, the key of a dot, `picture` for its cursor. */
  get focus(): string {
    const { focused } = this;
    if (!focused) return document.activeElement?.localName ?? '';
    return focused.matches('.surface') ? 'picture' : (focused.dataset['key'] ?? focused.id) || focused.className;
  }
}
