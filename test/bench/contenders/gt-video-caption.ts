import type { GtVideoCaption } from '@gt-elements/elements/video-caption/gt-video-caption.js';
import { frame, type Point } from '../comparison.js';
import { DURATION, GRIP, parts, SCALE } from './canvas-timeline.js';
import { longVideo } from './long-video.js';

/** What a wheel that is turned makes of the scale: its logarithm, by CSS pixels. */
const ZOOMED_PER_PIXEL = 0.004;

const scene = { setting: 'a kitchen', background: 'a wall', environment: 'indoors' };

/** The whole element with a video of two hours, in which so much happens; nothing is kept on the device. */
export async function attachCaption(stage: HTMLElement, count: number): Promise<void> {
  const activities = parts(count).map(({ id, start: startTime, end: endTime }, index) => {
    return { id, startTime, endTime, label: '', description: `a hand comes and cuts the ${index + 1}. slice` };
  });
  const element = Object.assign(document.createElement('gt-video-caption'), {
    name: 'answer',
    drafts: 'none',
    src: await longVideo(DURATION),
    // nothing is missing: it begins with the activities
    value: { task: 'video-caption', version: 1, activities, scene, caption: 'A hand cuts a loaf of bread.' },
  });
  stage.append(element);
  while (!element.shadowRoot?.querySelector('.timeline .segment')) await frame();
  const video = videoOn(stage);
  video.muted = true;
}

/** To about the scale at which the peers begin. */
export async function zoomCaption(stage: HTMLElement): Promise<void> {
  const timeline = rootOf(stage).querySelector<HTMLElement>('.timeline')!;
  const { left, width } = timeline.querySelector('.window')!.getBoundingClientRect();
  const deltaY = -Math.log((DURATION * SCALE) / width) / ZOOMED_PER_PIXEL;
  timeline.dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: left, cancelable: true }));
  await frame();
}

/** Where the end of the first activity is taken hold of. */
export function captionEdge(stage: HTMLElement): Point {
  const { right, top, height } = firstActivity(stage).getBoundingClientRect();
  return [right - GRIP, top + height / 2];
}

/** CSS pixels. */
export function activityWidth(stage: HTMLElement): number {
  return firstActivity(stage).getBoundingClientRect().width;
}

/** So many milliseconds of playing. */
export async function playCaption(stage: HTMLElement, milliseconds: number): Promise<void> {
  await videoOn(stage).play();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function played(stage: HTMLElement): number {
  return videoOn(stage).currentTime;
}

export function captionFault(stage: HTMLElement, count: number): string | undefined {
  const cards = rootOf(stage).querySelectorAll('.card').length;
  const seen = rootOf(stage).querySelectorAll('.timeline .segment').length;
  return cards === count && seen > 0 ? undefined : `${cards} cards and ${seen} segments are shown, not ${count}`;
}

function firstActivity(stage: HTMLElement): Element {
  return rootOf(stage).querySelector('.segment[data-key=p0]')!;
}

function videoOn(stage: HTMLElement): HTMLVideoElement {
  return rootOf(stage).querySelector('video')!;
}

function rootOf(stage: HTMLElement): ShadowRoot {
  return (stage.firstElementChild as GtVideoCaption).shadowRoot!;
}
