/** What a post-annotation Lambda, a consolidation, is asked and what it answers (contract §6). */
import type { WorkerAnswer } from '../worker-response.js';

export interface PostAnnotationEvent {
  readonly version: '2018-10-16';
  readonly labelingJobArn: string;
  readonly labelCategories: readonly string[];
  readonly labelAttributeName: string;
  readonly roleArn: string;
  /** Names the file that holds the annotations. */
  readonly payload: { readonly s3Uri: string };
}

/** One data object in that file, with what all its workers answered. */
export interface AnnotatedObject {
  readonly datasetObjectId: string;
  readonly dataObject: { readonly content: string } | { readonly s3Uri: string };
  readonly annotations: readonly {
    readonly workerId: string;
    /** `content` is the answer's JSON. */
    readonly annotationData: { readonly content: string };
  }[];
}

/** @param object a line of the input manifest */
export function annotatedObject(
  id: string,
  object: Readonly<Record<string, unknown>>,
  answers: readonly WorkerAnswer[],
): AnnotatedObject {
  const { source, 'source-ref': reference } = object;
  return {
    datasetObjectId: id,
    dataObject:
      source === undefined && typeof reference === 'string'
        ? { s3Uri: reference }
        : { content: typeof source === 'string' ? source : JSON.stringify(source ?? null) },
    annotations: answers.map(({ workerId, answerContent }) => ({
      workerId,
      annotationData: { content: JSON.stringify(answerContent) },
    })),
  };
}

/**
 * The label of one object in what the Lambda answered:
 * `[{"datasetObjectId", "consolidatedAnnotation": {"content": {LABEL: …}}}]`.
 * @throws Error saying what is wrong
 */
export function readConsolidation(result: unknown, id: string, label: string): unknown {
  if (!Array.isArray(result)) throw new Error('the handler gave no list of consolidated annotations');
  const entry = (result as readonly Consolidated[]).find((one) => String(one?.datasetObjectId) === id);
  if (!entry) throw new Error(`the handler gave nothing for datasetObjectId "${id}"`);
  const content = entry.consolidatedAnnotation?.content;
  if (typeof content !== 'object' || content === null) throw new Error('no consolidatedAnnotation.content');
  const found = (content as Record<string, unknown>)[label];
  if (found === undefined || found === null) {
    throw new Error(
      `consolidatedAnnotation.content has no "${label}"; it has ${Object.keys(content).join(', ') || 'nothing'}`,
    );
  }
  return found;
}

type Consolidated =
  | { readonly datasetObjectId?: unknown; readonly consolidatedAnnotation?: { readonly content?: unknown } | null }
  | null
  | undefined;
