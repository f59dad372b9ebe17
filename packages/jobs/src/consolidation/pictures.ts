import type { ImageAnswer, WireObject, WireRelationship } from '@gt-elements/core/tasks/image-caption/answer-schema.js';
import { likenessOfTexts } from '../agreement/compared.js';
import { captionsOf, textOfMost } from './captions.js';
import { clusters, supported, type Cluster } from './clusters.js';
import type { Consolidation } from './consolidate.js';
import { middle, type SettledField } from './settled.js';

/** Things of which names and places are so much alike are the same one. */
const SAME_THING = 0.5;
/** A part of the diagonal of the picture: points that are further apart are on other things. */
const NEAR = 0.15;

type Point = NonNullable<WireObject['points']>[number];

/** Things that more than half have marked, where the middle of their points is; what more than half say of how they are related. */
export function consolidatePictures(answers: readonly ImageAnswer[]): Consolidation {
  const size = answers.find(({ inputImageProperties }) => inputImageProperties)?.inputImageProperties;
  const found = clusters(
    answers.map(({ objects }) => objects ?? []),
    likenessOfObjects(near(size, answers)),
    SAME_THING,
  );
  const kept = supported(found, answers.length);
  const fields: SettledField[] = [];
  const objects = kept.map((cluster, index) => {
    const id = `o${index + 1}`;
    const things = [...cluster.values()];
    fields.push({
      of: id,
      confidence: cluster.size / answers.length,
      dissenters: answers.flatMap((_, place) => (cluster.has(place) ? [] : [place])),
    });
    return {
      id,
      name: textOfMost(things.map(({ name }) => name)) ?? '',
      description: textOfMost(things.map(({ description }) => description)) ?? '',
      points: pointsOf(things),
    };
  });
  const relationships = relationshipsOf(answers, kept);
  return {
    answer: {
      ...(size ? { inputImageProperties: size } : {}),
      objects,
      ...(relationships.length ? { relationships } : {}),
      ...captionsOf(answers),
    },
    fields,
  };
}

/** So near two points have to be, in pixels. */
function near(size: ImageAnswer['inputImageProperties'], answers: readonly ImageAnswer[]): number {
  const all = answers.flatMap(({ objects }) => (objects ?? []).flatMap(({ points }) => points ?? []));
  const width = size?.width ?? Math.max(1, ...all.map(({ x }) => x));
  const height = size?.height ?? Math.max(1, ...all.map(({ y }) => y));
  return Math.hypot(width, height) * NEAR;
}

/** Things that are far from each other have nothing in common, whatever they are called. */
function likenessOfObjects(within: number): (one: WireObject, other: WireObject) => number {
  return (one, other) => {
    const [points, others] = [one.points ?? [], other.points ?? []];
    if (!points.length || !others.length) return likenessOfTexts(one.name ?? '', other.name ?? '');
    const distance = Math.min(...points.map((point) => distanceTo(point, nearest(point, others))));
    if (distance > within) return 0;
    return (likenessOfTexts(one.name ?? '', other.name ?? '') + (1 - distance / within)) / 2;
  };
}

/** As many points as most have pressed, each in the middle of those that belong to it. */
function pointsOf(things: readonly WireObject[]): readonly Point[] {
  const lists = things.flatMap(({ points }) => (points?.length ? [points] : []));
  if (!lists.length) return [];
  const count = middle(lists.map((points) => points.length));
  const first = lists.find((points) => points.length === Math.round(count)) ?? lists[0]!;
  return first.map((point) => {
    const own = lists.map((points) => nearest(point, points));
    return { x: rounded(middle(own.map(({ x }) => x))), y: rounded(middle(own.map(({ y }) => y))) };
  });
}

function nearest(point: Point, points: readonly Point[]): Point {
  return points.reduce((best, each) => (distanceTo(point, each) < distanceTo(point, best) ? each : best));
}

function distanceTo(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** As answers are written. */
function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function relationshipsOf(
  answers: readonly ImageAnswer[],
  kept: readonly Cluster<WireObject>[],
): readonly Required<WireRelationship>[] {
  const counts = new Map<string, { readonly said: Required<WireRelationship>; readonly by: Set<number> }>();
  for (const [place, { relationships }] of answers.entries()) {
    const idOf = (id: string | undefined) => {
      const at = kept.findIndex((cluster) => cluster.get(place)?.id === id);
      return at < 0 ? undefined : `o${at + 1}`;
    };
    for (const { subjectId, predicate, objectId } of relationships ?? []) {
      const [subject, object] = [idOf(subjectId), idOf(objectId)];
      if (!subject || !object || !predicate?.trim()) continue;
      const said = { subjectId: subject, predicate: predicate.trim(), objectId: object };
      const key = JSON.stringify([subject, said.predicate.toLowerCase(), object]);
      const known = counts.get(key) ?? { said, by: new Set() };
      known.by.add(place);
      counts.set(key, known);
    }
  }
  return [...counts.values()].filter(({ by }) => by.size * 2 > answers.length).map(({ said }) => said);
}
