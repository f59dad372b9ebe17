import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { readable, TaskHarness } from '@gt-elements/ui/task/task.harness.js';
import { frame, type Point } from '../../../../test/fixtures/gestures.js';
import { clip } from '../../../../test/fixtures/video/clips.js';
import './define.js';
import type { GtVideoCaption } from './gt-video-caption.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** Four seconds without sound; nothing is kept on the device. */
export async function simple(): Promise<Settings> {
  const { src } = await clip('uneven.webm');
  return { name: 'answer', drafts: 'none', src };
}

const base = { task: 'video-caption', version: 1 };

/** Three activities that touch nowhere; the rest is missing. */
export const begun: AnswerObject = {
  ...base,
  activities: [
    { id: 'a1', startTime: 0.5, endTime: 1, label: '', description: 'a hand comes' },
    { id: 'a2', startTime: 1.5, endTime: 2, label: '', description: 'it cuts' },
    { id: 'a3', startTime: 2.5, endTime: 3, label: '', description: 'it goes' },
  ],
};

export const complete: AnswerObject = {
  ...begun,
  scene: { setting: 'a kitchen', background: 'a wall', environment: 'indoors' },
  caption: 'In a kitchen a hand comes, cuts and goes.',
};

export function makeCaption(settings: Settings): GtVideoCaption {
  return Object.assign(document.createElement('gt-video-caption'), settings);
}

/** Puts an element into the page, and tells what a test may know of its inside once its video is there or has failed. */
export async function showCaption(
  settings: Settings = {},
  parent: Element = document.body,
  ...regions: readonly Element[]
): Promise<CaptionHarness> {
  const caption = new CaptionHarness(makeCaption({ ...(await simple()), ...settings }));
  caption.element.append(...regions);
  parent.append(caption.element);
  await caption.settled();
  if (caption.has('video')) caption.video.muted = true;
  return caption;
}

/** The frame of a worker's portal, in which nothing is remembered. To be called before the page is looked at. */
export async function atReferenceSize(): Promise<void> {
  localStorage.clear();
  Object.assign(document.body.style, { margin: '0', blockSize: '100dvh' });
  await setViewport({ width: 1000, height: 650 });
}

/** The one thing that tests know of the shadow tree. */
export class CaptionHarness extends TaskHarness<GtVideoCaption> {
  /** The video has come as well, or can't be had. */
  override async settled(): Promise<void> {
    await super.settled();
    while (this.root.querySelector('.awaited progress')) await frame();
    await super.settled();
    // it is measured in one frame, drawn in the next
    await frame();
    await frame();
  }

  // The answer

  get activities(): readonly AnswerObject[] {
    return (this.value?.['activities'] ?? []) as readonly AnswerObject[];
  }

  /** `0.5–1`; what goes on: `0.5–` */
  get times(): readonly string[] {
    return this.activities.map(({ startTime, endTime }) => [startTime, endTime].join('–'));
  }

  get labels(): readonly unknown[] {
    return this.activities.map(({ label }) => label);
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

  /** Number of the activity that is open. */
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

  /** What plays and pauses. */
  get player(): HTMLElement {
    return this.find('.player-controls button');
  }

  get chips(): readonly string[] {
    return this.all('.mention-chip .card-text').map(({ innerText }) => innerText.trim());
  }

  // The video

  #video: HTMLVideoElement | undefined;

  get video(): HTMLVideoElement {
    return (this.#video ??= this.find('video') as HTMLVideoElement);
  }

  /** Goes to a time, and waits until it is seen. Seconds. */
  async goTo(time: number): Promise<void> {
    const { video } = this;
    await waitUntil(() => video.readyState >= video.HAVE_FUTURE_DATA && !video.seeking, 'it is never ready');
    await this.settled();
    // what looks at frames may be seeking by itself just now
    await waitUntil(
      () => {
        const isThere = !video.seeking && Math.abs(video.currentTime - time) < 0.06;
        if (!isThere && !video.seeking) video.currentTime = time;
        return isThere;
      },
      `${time} is never seen`,
      { interval: 150, timeout: 5000 },
    );
    await this.settled();
  }

  async seen(time: number, within = 0.06): Promise<void> {
    const { video } = this;
    await waitUntil(() => !video.seeking && Math.abs(video.currentTime - time) < within, `${time} is never seen`, {
      timeout: 5000,
    });
    await this.settled();
  }

  /** Waits until it has played to a time. Seconds. */
  async played(time: number): Promise<void> {
    await waitUntil(() => this.video.currentTime >= time, `it never plays to ${time}`, { timeout: 8000 });
  }

  // The timeline

  segment(key: string): HTMLElement {
    return this.find(`.timeline [data-key='${key}']`);
  }

  get segments(): readonly (string | undefined)[] {
    return this.all('.timeline .segment').map(({ dataset }) => dataset['key']);
  }

  /** Where a time is on the page, told from two segments of known times; in the first row. */
  placeOf(
    time: number,
    [one, oneTime]: readonly [string, number],
    [other, otherTime]: readonly [string, number],
  ): Point {
    const first = this.segment(one).getBoundingClientRect();
    const second = this.segment(other).getBoundingClientRect();
    const scale = (second.left - first.left) / (otherTime - oneTime);
    return [Math.round(first.left + (time - oneTime) * scale), Math.round(first.top + first.height / 2)];
  }

  /** What has the focus: the id of a field, the key of a segment. */
  get focus(): string {
    const { focused } = this;
    if (!focused) return document.activeElement?.localName ?? '';
    if (focused === this.player) return 'play';
    return (focused.dataset['key'] ?? focused.id) || focused.className;
  }
}
