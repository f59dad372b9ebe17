import { nothing } from 'lit';
import { blocking, check, renderIcon } from '../frame/icons.js';
import type { FrameTranslate } from '../frame/words.js';

export interface WordCount {
  readonly count: number;
  /** At least; 0 and `undefined` are no limit. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Words in numbers; a sign says, beside the colour, whether they are within the limits. */
export function renderWordCount(t: FrameTranslate, { count, min = 0, max = Infinity }: WordCount): unknown {
  const hasMax = max < Infinity;
  const isOutside = count > max || (count > 0 && count < min);
  const isInside = count > 0 && (min > 0 || hasMax);
  const sign = isOutside ? renderIcon(blocking, 'blocking') : isInside ? renderIcon(check, 'done') : nothing;
  const key = hasMax ? (min ? 'wordCountRange' : 'wordCountMax') : min ? 'wordCountMin' : 'wordCount';
  return [sign, t(key, { count, min, max })];
}
