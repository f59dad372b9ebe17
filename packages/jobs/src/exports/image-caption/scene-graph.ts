import { rowId, type Entry, type ExportFormat } from '../export-format.js';
import { describedIn, namedObjects, wholeRelationships } from './described.js';

/** What is in pictures and how it is related, in the members of Visual Genome's scene graphs; points in place of boxes. */
export const sceneGraph: ExportFormat = {
  name: 'scene-graph',
  task: 'image-caption',
  about: 'objects and relationships of pictures: [{image_id, objects, relationships}]',
  layout: { kind: 'document', document: { head: {}, members: [{ name: '', kind: 'list' }] } },
  begin: (options) => (object, leaveOut) => {
    const described = describedIn(object, options, leaveOut);
    if (!described) return [];
    const { fileName, address, size, answers } = described;
    return answers.flatMap(({ worker, answer }) => {
      const objects = namedObjects(answer);
      if (!objects.length) {
        leaveOut('no objects');
        return [];
      }
      const known = new Set(objects.map(({ id }) => id));
      const value = {
        ...{ image_id: rowId(object.id, worker), file_name: fileName, ...size },
        objects: objects.map(({ id, name, description, points }) => ({
          ...{ object_id: id, names: [name], description: description ?? '' },
          points: (points ?? []).map(({ x, y }) => ({ x, y })),
        })),
        relationships: wholeRelationships(answer)
          .filter(({ subjectId, objectId }) => known.has(subjectId) && known.has(objectId))
          .map(({ subjectId, predicate, objectId }, index) => ({
            ...{ relationship_id: index + 1, subject_id: subjectId, predicate, object_id: objectId },
          })),
        scene: answer.scene ?? {},
        caption: answer.caption ?? '',
      };
      return [{ file: 'scene-graphs', origin: address, data: { member: '', value } satisfies Entry }];
    });
  },
};
