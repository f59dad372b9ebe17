import { rowId, type ExportFormat } from '../export-format.js';
import { describedIn, namedObjects } from './described.js';

/** Points to things, a row for each thing; several of the same name stay apart as those who pressed kept them apart. */
export const points: ExportFormat = {
  name: 'points',
  task: 'image-caption',
  about: 'points in pictures, a row for each object: {image_url, label, points: [{x, y}], count}',
  proof: 'PixMo-Points, dataset card: the features image_url, points, count, label, collection_method',
  layout: { kind: 'lines' },
  begin: (options) => (object, leaveOut) => {
    const described = describedIn(object, options, leaveOut);
    if (!described) return [];
    const { fileName, address, size, answers } = described;
    return answers.flatMap(({ worker, answer }) => {
      const objects = namedObjects(answer);
      if (!objects.length) leaveOut('no objects');
      return objects.flatMap(({ id, name, description, points: pressed }, index) => {
        const places = (pressed ?? []).map(({ x, y }) => ({ x, y }));
        if (!places.length) leaveOut('an object without a point');
        const data = {
          ...{ image_url: address, points: places, count: places.length, label: name, collection_method: 'pointing' },
          ...{ description: description ?? '', file_name: fileName, ...size },
          id: rowId(object.id, worker, id ?? `o${index + 1}`),
        };
        return places.length ? [{ file: 'points', origin: address, data }] : [];
      });
    });
  },
};
