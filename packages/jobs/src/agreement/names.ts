import type { Aspect } from './measured.js';

/** What measures of agreement are called. */
export const AGREEMENT_NAMES: Readonly<Record<Aspect['measure'], string>> = {
  'kendall-tau-b': 'Kendall’s τ-b',
  'kendall-w': 'Kendall’s W',
  'krippendorff-alpha-nominal': 'Krippendorff’s α, nominal',
  'krippendorff-alpha-ordinal': 'Krippendorff’s α, ordinal',
  'krippendorff-alpha-interval': 'Krippendorff’s α, interval',
  'span-f1': 'F1 of characters',
  'temporal-iou': 'IoU in time',
};
