import type { VideoAnswer } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import { rowId, type Entry, type ExportFormat, type Row } from '../export-format.js';
import { addressOf, fileNameOf, keyText } from '../inputs.js';
import { segmentsIn } from './segments.js';

/** ActivityNet Captions: by time, and no video without a sentence. */
export const activitynet: ExportFormat = {
  name: 'activitynet',
  task: 'video-caption',
  about: 'ActivityNet Captions: {video: {duration, timestamps: [[start, end]], sentences}}',
  proof: 'what the evaluation of ActivityNet Captions reads of a file of references',
  layout: { kind: 'document', document: { head: {}, members: [{ name: '', kind: 'object' }] } },
  begin: (options) => (object, leaveOut) => {
    const address = addressOf(object.source, options);
    if (address === undefined) {
      leaveOut(`no address of a video in ${keyText('src', options)}`);
      return [];
    }
    return object.annotations.flatMap(({ worker, answer }): Row[] => {
      const segments = segmentsIn(answer, leaveOut);
      if (!segments.length) {
        leaveOut('no activity that lasts');
        return [];
      }
      // of a video whose duration nobody says it goes on at least as long as what is said of it
      const last = Math.max(...segments.map(({ end }) => end));
      const { duration = last } = (answer as VideoAnswer).inputVideoProperties ?? {};
      const value = {
        duration,
        timestamps: segments.map(({ start, end }) => [start, end]),
        sentences: segments.map(({ label, description }) => description || label),
        file_name: fileNameOf(address),
      };
      const key = `v_${rowId(object.id, worker)}`;
      return [{ file: 'captions', origin: address, data: { member: '', key, value } satisfies Entry }];
    });
  },
};
