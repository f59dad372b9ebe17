import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameClock } from './frame-clock.js';
import { FrameSteps } from './frame-steps.js';
import { FrameTimes } from './frame-times.js';
import { SimulatedVideo, type Simulated } from './simulated-video.harness.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 16));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What was asked for, once it is done. */
async function done<T>(asked: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => (isOver = true);
  asked.then(over, over);
  while (!isOver) await vi.advanceTimersByTimeAsync(10);
  return asked;
}

/** Goes about in a video, whose clock is understood already. */
async function going(simulated: Simulated) {
  let isUnderstood = false;
  const video = new SimulatedVideo({ ...simulated, lateness: () => (isUnderstood ? simulated.lateness() : 10) });
  const times = new FrameTimes();
  const clock = new FrameClock(video.asVideo, (time, isNext) => times.add(time, isNext));
  const steps = new FrameSteps(video.asVideo, clock, times);
  const { signal } = new AbortController();
  clock.start();
  await done(clock.seek(0, signal));
  isUnderstood = true;
  return {
    video,
    seek: (time: number) => done(clock.seek(time, signal, true)),
    step: (direction: 1 | -1) => done(steps.step(direction, undefined, signal)),
  };
}

/** Of frames, in milliseconds: each another one, or all the same. */
const lengths = fc.oneof(
  fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 2, maxLength: 40 }),
  fc.constantFrom(20, 25, 40).map((one) => Array<number>(120).fill(one)),
);
/** Leaps to a share of the whole, or steps. */
const wishes = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant('on' as const), fc.constant('back' as const)),
  { minLength: 1, maxLength: 25 },
);

describe('steps', () => {
  it('go to the frame beside, wherever that is, however late a busy browser tells it', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, wishes, fc.infiniteStream(fc.nat(500)), async (all, wished, late) => {
        const times = all.map((_, index) => all.slice(0, index).reduce((a, b) => a + b, 0) / 1000);
        const duration = times.at(-1)! + all.at(-1)! / 1000;
        const host = await going({ times, duration, lateness: () => late.next().value as number });
        for (const wish of wished) {
          const { shown } = host.video;
          if (typeof wish === 'number') {
            const time = wish * duration;
            if (times.some((each) => Math.abs(each - time) < 0.002)) continue;
            await host.seek(time);
            expect(host.video.shown).toBe(times.findLastIndex((each) => each <= time));
          } else {
            const direction = wish === 'on' ? 1 : -1;
            await host.step(direction);
            expect(host.video.shown, `${wish} from ${shown}`).toBe(
              Math.min(Math.max(shown + direction, 0), times.length - 1),
            );
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  }, 60_000);
});
