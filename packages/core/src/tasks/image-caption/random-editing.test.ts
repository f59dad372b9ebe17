import * as fc from 'fast-check';
import { testRandomEditing } from '../../../../../test/suites/random-editing.js';
import { deepEqual } from '../../schema/deep-equal.js';
import { read } from '../../schema/read.js';
import { imageAnswerSchema } from './answer-schema.js';
import * as captionCommands from './caption-commands.js';
import type { ImageConfig } from './config.js';
import { imageCaption } from './definition.js';
import {
  emptyImage,
  freshObjectId,
  freshRelationshipKey,
  type ImageDocument,
  type ImageObject,
  type Relationship,
} from './document.js';
import { configOf } from './image.harness.js';
import * as objectCommands from './object-commands.js';
import { readImage } from './read-answer.js';
import { relationsOf } from './relations.js';
import * as relationshipCommands from './relationship-commands.js';
import { imageRules } from './rules.js';
import { createImageView } from './view.js';
import { writeImage } from './write-answer.js';

type Edit = (document: ImageDocument) => ImageDocument;
const commands = { ...objectCommands, ...relationshipCommands, ...captionCommands };
const fieldNames = ['setting', '__proto__'];

const configs: fc.Arbitrary<ImageConfig> = fc
  .record({
    picture: fc.constantFrom(undefined, { width: 100, height: 80 }),
    maxObjects: fc.constantFrom(undefined, 3),
    minRelationships: fc.constantFrom(0, 2),
    requireRelationships: fc.constantFrom<ImageConfig['requireRelationships'][]>('none', 'each-object'),
    sceneFields: fc.constantFrom<ImageConfig['sceneFields'][]>(
      [],
      fieldNames.map((name) => ({ name, required: true })),
    ),
    assemble: fc.constantFrom<ImageConfig['assemble'][]>('off', 'on'),
  })
  .map((settings) => configOf(settings));

/** Any command with any arguments, sensible or not. */
function edits(config: ImageConfig): fc.Arbitrary<Edit> {
  const id = fc.constantFrom('o1', 'o2', 'o3', 'nobody');
  const key = fc.constantFrom('r1', 'r2', 'r3', 'nothing');
  const number = fc.oneof(fc.double({ min: -10, max: 120 }), fc.constantFrom(NaN, Infinity, -0.001, 12.3456, 1e300));
  const place = fc.record({ x: number, y: number });
  const words = fc.constantFrom('', 'cat', 'cats on mats', ' ', '🐱', 'cat.');
  const statement = fc.record({ subjectId: id, predicate: words, objectId: id });
  const edit = <Arguments extends unknown[]>(
    weight: number,
    of: fc.Arbitrary<Arguments>,
    command: (document: ImageDocument, ...of: Arguments) => ImageDocument,
  ) => ({
    weight,
    arbitrary: of.map(
      (each): Edit =>
        (document) =>
          command(document, ...each),
    ),
  });
  return fc.oneof(
    edit(5, fc.tuple(place), (document, at) => commands.addObject(document, config, freshObjectId(document, 0), at)),
    edit(1, fc.tuple(id, place), (document, each, at) => commands.addObject(document, config, each, at)),
    edit(3, fc.tuple(id, place), (document, each, at) => commands.addPoint(document, config, each, at)),
    edit(4, fc.tuple(id, fc.integer({ min: -1, max: 3 }), place), (document, each, index, at) =>
      commands.movePoint(document, config, each, index, at),
    ),
    edit(2, fc.tuple(id, fc.integer({ min: -1, max: 3 })), commands.removePoint),
    edit(4, fc.tuple(id, words), commands.renameObject),
    edit(2, fc.tuple(id, words), commands.describeObject),
    edit(2, fc.tuple(id, fc.integer({ min: -1, max: 4 })), commands.moveObject),
    edit(1, fc.tuple(id), commands.deleteObject),
    edit(5, fc.tuple(statement), (document, each) =>
      commands.addRelationship(document, freshRelationshipKey(document, 0), each),
    ),
    edit(1, fc.tuple(key, statement), commands.addRelationship),
    edit(2, fc.tuple(key, words), (document, each, predicate) =>
      commands.editRelationship(document, each, { predicate }),
    ),
    edit(2, fc.tuple(key, id), (document, each, subjectId) => commands.editRelationship(document, each, { subjectId })),
    edit(2, fc.tuple(key, statement), commands.editRelationship),
    edit(1, fc.tuple(key), commands.deleteRelationship),
    edit(3, fc.tuple(id, fc.boolean()), commands.setUnrelated),
    edit(3, fc.tuple(fc.constantFrom(...fieldNames, 'mood'), words), (document, name, text) =>
      commands.writeScene(document, config, name, text),
    ),
    edit(2, fc.tuple(words), commands.writeCaption),
    edit(1, fc.constant<[]>([]), (document) => commands.assembleCaption(document, config)),
  );
}

/** What is wrong with a document. Plain comparisons, since this runs some hundred thousand times. */
function faultIn(document: ImageDocument, config: ImageConfig): string | undefined {
  const { objects, relationships, unrelated, scene, draft } = document;
  const ids = new Set(objects.map(({ id }) => id));
  if (ids.size < objects.length) return 'an id used twice';
  if (objects.length > (config.maxObjects ?? Infinity)) return 'too many';
  if (new Set(relationships.map(({ key }) => key)).size < relationships.length) return 'a key used twice';
  if (relationships.some(({ subjectId, objectId }) => !ids.has(subjectId) || !ids.has(objectId))) return 'no such end';
  const related = relationsOf(document).related;
  if (unrelated.some((id) => !ids.has(id) || related.has(id))) return 'related though set to *no relation*';
  if (new Set(unrelated).size < unrelated.length) return '*no relation* twice';
  const fields = config.sceneFields.map(({ name }) => name);
  if (Object.entries(scene).some(([name, text]) => !fields.includes(name) || !text)) return 'scene';
  if (draft !== undefined && (config.assemble === 'off' || !draft)) return 'a draft';
  const { width = 1e300, height = 1e300 } = config.picture ?? {};
  const isPlaced = ({ points }: ImageObject) =>
    points.length > 0 &&
    points.every(({ x, y }) => {
      const isRounded = [x, y].every((each) => each > 1e9 || Math.abs(each * 100 - Math.round(each * 100)) < 1e-6);
      return isRounded && x >= 0 && y >= 0 && x <= width && y <= height;
    });
  return objects.every(isPlaced) ? undefined : 'a point that is none';
}

/** What does not go with the document, or is not in the answer that is written. */
function unfaithful(document: ImageDocument, config: ImageConfig): string | undefined {
  const answer = writeImage(document, config, 'value');
  if (!read(imageAnswerSchema, answer).ok) return 'schema';
  const again = readImage(JSON.parse(JSON.stringify(answer)) as typeof answer);
  if (again.kind !== 'read') return again.kind;
  const bare = ({ objects, relationships, unrelated, scene, caption, draft }: ImageDocument) => ({
    objects: objects.map(({ given: _, points, ...object }: ImageObject) => ({
      ...object,
      points: points.map(({ x, y }) => ({ x, y })),
    })),
    relationships: relationships.map(({ given: _given, key: _key, ...relationship }: Relationship) => relationship),
    unrelated,
    scene,
    caption,
    draft,
  });
  if (!deepEqual(bare(again.document), bare(document))) return 'read again';
  if (JSON.stringify(answer).includes('[]')) return 'nothing that is not absent';
  if ('captionDraft' in writeImage(document, config, 'submit')) return 'a draft submitted';

  const view = createImageView();
  const shown = view(document, config, 'en');
  if (!deepEqual(shown, createImageView()(document, config, 'en'))) return 'view';
  view(emptyImage(), config, 'en');
  if (!deepEqual(view(document, config, 'en'), shown)) return 'a view by what was shown before';
  const { grounding, text } = shown.caption;
  if (
    grounding.some(
      ({ start, end }, index) => start < (grounding[index - 1]?.end ?? 0) || end > text.length || start >= end,
    )
  )
    return 'grounding';
  const steps = Object.values(shown.steps);
  if (steps.some(({ done, total }) => done > total)) return 'more done than there is';
  const blocked = imageRules(document, config).some(({ level }) => level === 'block');
  const isMissing = !config.picture || steps.some(({ missing }) => missing > 0);
  if (blocked !== isMissing) return 'missing';
  return blocked || steps.every(({ done, total }) => done === total) ? undefined : 'complete';
}

testRandomEditing<ImageDocument, ImageConfig>({
  definition: imageCaption,
  configs,
  edits,
  faultIn,
  faultAtEnd: unfaithful,
});
