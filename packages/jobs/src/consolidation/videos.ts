import type { VideoAnswer, WireActivity } from '@gt-elements/core/tasks/video-caption/answer-schema.js';
import { temporalIoU } from '../coefficients/overlap.js';
import { captionsOf, textOfMost } from './captions.js';
import { clusters, supported } from './clusters.js';
import type { Consolidation } from './consolidate.js';
import { majority, middle, type SettledField } from './settled.js';

/** Activities that share so much of their time are the same one. */
const SAME_TIME = 0.3;

type Lasting = WireActivity & { readonly endTime: number };

/** Activities that more than half have marked, from the middle of their starts to the middle of their ends, by time. */
export function consolidateVideos(answers: readonly VideoAnswer[]): Consolidation {
  const lists = answers.map(({ activities }) =>
    (activities ?? []).flatMap((each): Lasting[] =>
      typeof each.endTime === 'number' ? [{ ...each, endTime: each.endTime }] : [],
    ),
  );
  const found = supported(clusters(lists, temporalIoU, SAME_TIME), answers.length).map((cluster) => {
    const of = [...cluster.values()];
    const label = majority(of.map((each) => each.label?.trim() || undefined))?.value;
    return {
      cluster,
      startTime: rounded(middle(of.map(({ startTime }) => startTime))),
      endTime: rounded(middle(of.map(({ endTime }) => endTime))),
      label: label ?? textOfMost(of.map((each) => each.label)) ?? '',
      description: textOfMost(of.map(({ description }) => description)) ?? '',
    };
  });
  const fields: SettledField[] = [];
  const activities = found
    .sort((one, other) => one.startTime - other.startTime || one.endTime - other.endTime)
    .map(({ cluster, ...activity }, index) => {
      const id = `a${index + 1}`;
      fields.push({
        of: id,
        confidence: cluster.size / answers.length,
        dissenters: answers.flatMap((_, place) => (cluster.has(place) ? [] : [place])),
      });
      return { id, ...activity };
    });
  const properties = answers.find(({ inputVideoProperties }) => inputVideoProperties)?.inputVideoProperties;
  return {
    answer: { ...(properties ? { inputVideoProperties: properties } : {}), activities, ...captionsOf(answers) },
    fields,
  };
}

/** As answers are written: to the millisecond. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
