import { deepEqual } from '../../schema/deep-equal.js';
import { writtenScene } from '../../scene/scene.js';
import { listAsGiven, membersOf, present, textAsGiven } from '../../task/given.js';
import { remembered } from '../../task/remembered.js';
import type { AnswerObject } from '../../task/task-definition.js';
import type { ImageConfig } from './config.js';
import type { ImageDocument, ImageObject, Point, Relationship } from './document.js';
import { readImage } from './read-answer.js';

/**
 * The answer as contract §5 has it. What was read and not edited is written as it came, members that are not known too;
 * also what was edited and is as it came again: the size of the picture is measured, so that it makes no difference.
 * With unfinished work the draft of the caption is kept; it is never submitted.
 */
export function writeImage(document: ImageDocument, config: ImageConfig, purpose: 'value' | 'submit'): AnswerObject {
  const { draft } = document;
  const answer = answerOf(document, config);
  return purpose === 'value' && draft !== undefined ? { ...answer, captionDraft: draft } : answer;
}

function answerOf(document: ImageDocument, { picture }: ImageConfig): AnswerObject {
  const { given, edited } = document;
  if (given && !edited) return given;
  const written = writtenParts(document);
  if (given && deepEqual(written, partsAsGiven(given))) return given;
  if (!picture) return written;
  const { width, height } = picture;
  const inputImageProperties = { ...membersOf(given?.['inputImageProperties']), width, height };
  // where it is new it comes first: answers are read by people, too
  return { ...(given?.['inputImageProperties'] ? {} : { inputImageProperties }), ...written, inputImageProperties };
}

/** What would be written of an answer in which nothing was changed: with ids where it came without. */
const partsAsGiven = remembered((given: AnswerObject): AnswerObject => {
  const reading = readImage(given);
  return reading.kind === 'read' ? writtenParts(reading.document) : given;
});

function writtenParts({ given, objects, relationships, unrelated, scene, caption }: ImageDocument): AnswerObject {
  return present({
    ...given,
    objects: listAsGiven(objects.map(writtenObject), given?.['objects']),
    relationships: listAsGiven(relationships.map(writtenRelationship), given?.['relationships']),
    unrelated: listAsGiven(unrelated, given?.['unrelated']),
    scene: writtenScene(scene, given?.['scene']),
    caption: textAsGiven(caption, given?.['caption']),
  });
}

/** Of what is made here all members are written, of what came only those that came. */
const EMPTY: AnswerObject = { name: '', description: '', subjectId: '', predicate: '', objectId: '' };

function writtenObject({ given, edited, id, name, description, points }: ImageObject): AnswerObject {
  if (given && !edited) return given;
  const before = given ?? EMPTY;
  return present({
    ...given,
    id,
    name: member(name, before['name']),
    description: member(description, before['description']),
    points: listAsGiven(points.map(writtenPoint), given?.['points']),
  });
}

function writtenPoint({ x, y, given }: Point): AnswerObject {
  return { ...given, x, y };
}

function writtenRelationship({ given, edited, subjectId, predicate, objectId }: Relationship): AnswerObject {
  if (given && !edited) return given;
  const before = given ?? EMPTY;
  return present({
    ...given,
    subjectId: member(subjectId, before['subjectId']),
    predicate: member(predicate, before['predicate']),
    objectId: member(objectId, before['objectId']),
  });
}

/** What was emptied is an empty text, as in what is made here: readers of lists count on the same members in each entry. */
function member(value: string, given: unknown): unknown {
  return textAsGiven(value, typeof given === 'string' ? '' : given);
}
