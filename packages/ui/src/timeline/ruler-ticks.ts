import { formatTime } from '@gt-elements/core/time/time-text.js';

export interface RulerScale {
  /** From one label to the next. Seconds. */
  readonly step: number;
  /** How many smaller ones make one. */
  readonly parts: number;
}

/** As clocks are divided. */
const scales: readonly (readonly [step: number, parts: number])[] = [
  [0.01, 5],
  [0.02, 4],
  [0.05, 5],
  [0.1, 5],
  [0.2, 4],
  [0.5, 5],
  [1, 5],
  [2, 4],
  [5, 5],
  [10, 5],
  [15, 3],
  [30, 6],
  [60, 6],
  [120, 4],
  [300, 5],
  [600, 5],
  [900, 3],
  [1800, 6],
  [3600, 6],
  [7200, 4],
  [14_400, 4],
  [43_200, 6],
  [86_400, 4],
];

/** From one label to the next at least. CSS pixels. */
const APART = 68;

/** @param pixelsPerSecond CSS pixels */
export function rulerScale(pixelsPerSecond: number): RulerScale {
  const [step, parts] = scales.find(([each]) => each * pixelsPerSecond >= APART) ?? scales.at(-1)!;
  return { step, parts };
}

/** A time as the ruler has it: with as many digits as tell one label from the next. */
export function rulerLabel(time: number, step: number): string {
  return formatTime(time, { decimals: step < 0.1 ? 2 : step < 1 ? 1 : 0 });
}
