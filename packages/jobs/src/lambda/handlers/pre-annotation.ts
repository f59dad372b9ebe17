import { readS3 } from '../addresses.js';
import type { PreAnnotation, PreAnnotationEvent } from '../pre-annotation.js';
import { taskInputOf, type Mode } from '../task-input.js';

const MODES: readonly string[] = ['label', 'review', 'rework'] satisfies Mode[];

/**
 * The pre-annotation Lambda. Its environment says in `GT_MODE` what people do in the job: `label` (without it), `review` or
 * `rework`.
 */
export function handler({ dataObject }: PreAnnotationEvent): Promise<PreAnnotation> {
  const mode = process.env['GT_MODE'] ?? 'label';
  if (!MODES.includes(mode)) throw new Error(`GT_MODE is "${mode}", not ${MODES.join(', ')}`);
  return taskInputOf(dataObject, mode as Mode, readS3);
}
