import { ZOOM_STEP } from '@gt-elements/ui/timeline/timeline-keyboard.js';
import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin, { type Region } from 'wavesurfer.js/plugins/regions';
import TimelinePlugin from 'wavesurfer.js/plugins/timeline';
import { frame, type Point } from '../comparison.js';
import { DURATION, GRIP, HEIGHT, partAt, parts, SCALE, SCROLL, WIDTH, type Part } from './canvas-timeline.js';

const RULER = 24;
/** Silence: what the peer draws of a wave is left out of it as far as it lets one. */
const silence = [[0, 0]];

/** The one on the stage: a scene has one at most. */
let peer: { readonly wave: WaveSurfer; readonly regions: ReturnType<typeof RegionsPlugin.create> } | undefined;

/** @param media where it is to play */
export async function attachRegions(stage: HTMLElement, count: number, media?: HTMLMediaElement): Promise<void> {
  const container = document.createElement('div');
  container.style.setProperty('width', `${WIDTH}px`);
  stage.prepend(container);
  const regions = RegionsPlugin.create();
  const wave = WaveSurfer.create({
    ...{ container, peaks: silence, duration: DURATION, minPxPerSec: SCALE, height: HEIGHT - RULER },
    ...(media ? { media } : {}),
    plugins: [regions, TimelinePlugin.create({ height: RULER })],
  });
  peer = { wave, regions };
  await new Promise<void>((resolve) => wave.once('ready', () => resolve()));
  for (const [index, part] of parts(count).entries()) regions.addRegion(regionOf(part, index));
  await frame();
}

export function addRegion(): void {
  const { length } = peer!.regions.getRegions();
  peer!.regions.addRegion(regionOf(partAt(length, length), length));
}

export async function scrollRegions(steps: number): Promise<void> {
  const { wave } = peer!;
  for (let step = 0; step < steps; step++) {
    wave.setScroll(wave.getScroll() + SCROLL);
    await frame();
  }
}

export async function zoomRegions(steps: number): Promise<void> {
  let scale = SCALE;
  for (let step = 0; step < steps; step++) {
    peer!.wave.zoom((scale *= ZOOM_STEP));
    await frame();
  }
}

/** Where the end of the first region is taken hold of. */
export function regionEdgePoint(): Point {
  const { right, top, height } = firstRegion().element!.getBoundingClientRect();
  return [right - GRIP, top + height / 2];
}

/** So many milliseconds of playing. */
export async function playRegions(milliseconds: number): Promise<void> {
  await peer!.wave.play();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What is wrong after playing. */
export function stillFault(): string | undefined {
  return peer!.wave.getCurrentTime() > 0.5 ? undefined : 'nothing is played';
}

export function regionsFault(count: number): string | undefined {
  const all = peer!.regions.getRegions();
  const seen = all.filter(({ element }) => element?.isConnected).length;
  return all.length === count && seen > 0 ? undefined : `${all.length} regions, ${seen} shown, not ${count}`;
}

/** How long the first one is shown. CSS pixels. */
export function firstRegionWidth(): number {
  return firstRegion().element!.getBoundingClientRect().width;
}

export function endRegions(): void {
  peer?.wave.destroy();
  peer = undefined;
}

function firstRegion(): Region {
  return peer!.regions.getRegions().find(({ id }) => id === 'p0')!;
}

function regionOf({ id, start, end }: Part, index: number) {
  return { id, start, end, content: `segment ${index + 1}`, color: index % 2 ? '#1a5ab433' : '#96490a33' };
}
