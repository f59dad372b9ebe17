import { readScene } from '../../scene/scene.js';
import { read } from '../../schema/read.js';
import { highestNumber } from '../../task/numbered.js';
import type { AnswerObject, AnswerReading } from '../../task/task-definition.js';
import { imageAnswerSchema, type WireObject, type WireRelationship } from './answer-schema.js';
import type { ImageDocument, ImageObject, Relationship } from './document.js';

const VERSION = 1;

/**
 * Reads an answer. It is of no matter to which picture: an answer does not say, since addresses carry tokens. What names
 * objects that are not there is kept as it is.
 */
export function readImage(answer: AnswerObject): AnswerReading<ImageDocument> {
  const { task: _task, version, meta: _meta, ...body } = answer;
  if (typeof version === 'number' && version > VERSION) return { kind: 'newer', version };
  const reading = read(imageAnswerSchema, body);
  if (!reading.ok) return { kind: 'misfit', mismatch: reading.mismatch };
  const { objects, relationships, unrelated, scene, caption, captionDraft, inputImageProperties } = reading.value;
  const { width, height } = inputImageProperties ?? {};
  const { captionDraft: _draft, ...given } = body;
  const document: ImageDocument = {
    objects: objectsFrom(objects ?? [], [
      ...(relationships ?? []).flatMap(({ subjectId, objectId }) => [subjectId, objectId]),
      ...(unrelated ?? []),
    ]),
    relationships: (relationships ?? []).map(relationshipFrom),
    unrelated: unrelated ?? [],
    scene: readScene(scene ?? {}),
    caption: caption ?? '',
    ...(typeof captionDraft === 'string' ? { draft: captionDraft } : {}),
    ...(width && height ? { size: { width, height } } : {}),
    given,
  };
  return { kind: 'read', document };
}

/** @param named elsewhere in the answer: an object without an id is none of these */
function objectsFrom(entries: readonly WireObject[], named: readonly (string | undefined)[]): readonly ImageObject[] {
  let highest = highestNumber('o', [...entries.map(({ id }) => id), ...named]);
  const used = new Set<string>();
  return entries.map((entry) => {
    const id = entry.id && !used.has(entry.id) ? entry.id : `o${(highest += 1)}`;
    used.add(id);
    return {
      id,
      name: entry.name ?? '',
      description: entry.description ?? '',
      points: (entry.points ?? []).map((point) => ({ x: point.x, y: point.y, given: point })),
      given: entry,
      ...(id === entry.id ? {} : { edited: true }),
    };
  });
}

function relationshipFrom(entry: WireRelationship, index: number): Relationship {
  const { subjectId = '', predicate, objectId = '' } = entry;
  return { key: `r${index + 1}`, subjectId, predicate: predicate ?? '', objectId, given: entry };
}
