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
export function renderWordCount(t: FrameTranslate, { count, min = 0, max }: WordCount): unknown {
  const isOutside = (max !== undefined && count > max) || (count > 0 && count < min);
  const isInside = count > 0 && (min > 0 || max !== undefined);
  const sign = isOutside ? renderIcon(blocking, 'blocking') : isInside ? renderIcon(check, 'done') : nothing;
  return [sign, countText(t, count, min, max)];
}

function countText(t: FrameTranslate, count: number, min: number, max: number | undefined): string {
  if (max !== undefined) return min ? t('wordCountRange', { count, min, max }) : t('wordCountMax', { count, max });
  return min ? t('wordCountMin', { count, min }) : t('wordCount', { count });
}
