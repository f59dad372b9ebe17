import { consolidate } from '../../consolidation/consolidate.js';
import { readConsolidationRequest } from '../../reading/consolidation-request.js';
import { readS3 } from '../addresses.js';
import type { PostAnnotationEvent } from '../post-annotation.js';

/** A label of one object, as Ground Truth takes it. */
interface ConsolidatedAnnotation {
  readonly datasetObjectId: string;
  readonly consolidatedAnnotation: { readonly content: Readonly<Record<string, unknown>> };
}

/**
 * The post-annotation Lambda: one answer of those of all workers, by rank, median, majority and matching. What can't be read
 * is told in the log; an object of which nothing can be read gets no label, which Ground Truth tells as a failure.
 */
export async function handler({ payload, labelAttributeName }: PostAnnotationEvent): Promise<ConsolidatedAnnotation[]> {
  const text = await readS3(payload.s3Uri);
  const readings = await readConsolidationRequest(text, payload.s3Uri, readS3);
  return readings.flatMap(({ object, problems }) => {
    for (const { file, cause } of problems) console.error(`${file}: ${cause}`);
    const made = object && consolidate(object.answers.map(({ answer }) => answer));
    if (!made) return [];
    const content = { [labelAttributeName]: made.answer };
    return [{ datasetObjectId: object.id, consolidatedAnnotation: { content } }];
  });
}
