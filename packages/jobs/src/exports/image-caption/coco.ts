import type { Entry, ExportFormat, Row } from '../export-format.js';
import { describedIn } from './described.js';

/** COCO's captions. Ids count up over all splits. */
export const cocoCaptions: ExportFormat = {
  name: 'coco-captions',
  task: 'image-caption',
  about: 'COCO captions: {images: [{id, file_name, width, height}], annotations: [{id, image_id, caption}]}',
  proof: 'COCO, “Data format”, image captioning',
  layout: {
    kind: 'document',
    document: {
      head: { info: { description: 'Captions of pictures', version: '1.0' }, licenses: [] },
      members: [
        { name: 'images', kind: 'list' },
        { name: 'annotations', kind: 'list' },
      ],
    },
  },
  begin: (options) => {
    let images = 0;
    let annotations = 0;
    return (object, leaveOut) => {
      const described = describedIn(object, options, leaveOut);
      if (!described) return [];
      const { fileName, address, size, answers } = described;
      const captions = answers.flatMap(({ worker, answer }) => {
        const caption = answer.caption?.trim();
        if (!caption) leaveOut('no caption');
        return caption ? [{ caption, worker }] : [];
      });
      if (!captions.length) return [];
      const image_id = (images += 1);
      const row = (member: string, value: object): Row => ({
        file: 'captions',
        origin: address,
        data: { member, value } satisfies Entry,
      });
      return [
        row('images', { id: image_id, file_name: fileName, ...size, object_id: object.id }),
        ...captions.map(({ caption, worker }) =>
          row('annotations', { id: (annotations += 1), image_id, caption, annotator: worker }),
        ),
      ];
    };
  },
};
