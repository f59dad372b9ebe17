import type { ChipView as Chip, MentionView as Mention } from '../../caption/grounding.js';
import { createSceneViews, type SceneFieldView } from '../../scene/scene-view.js';
import { derived } from '../../task/derived.js';
import type { Count } from '../../task/count.js';
import type { Issue } from '../../task/issue.js';
import { createLabels, type Label } from '../../task/label.js';
import { remembered } from '../../task/remembered.js';
import { createStableList } from '../../task/stable-list.js';
import { isDone, type StepView } from '../../task/step.js';
import { createCaptionView, type CaptionView, type PartKind } from './caption-view.js';
import type { ImageConfig } from './config.js';
import type { ImageDocument, ImageObject, Relationship } from './document.js';
import { objectPath, relationshipPath } from './issue-path.js';
import { descriptionWords, objectIssues, repeatedNames } from './object-rules.js';
import { relationsOf, type Relations } from './relations.js';
import { relationshipIssues } from './relationship-rules.js';
import { stepsOf, type StepName } from './steps.js';

export type { CaptionView } from './caption-view.js';
export type { StepName } from './steps.js';
export type MentionView = Mention<PartKind>;
export type ChipView = Chip<PartKind>;

/** Everything that the screen shows. Parts that have not changed are the same objects as before. */
export interface ImageView {
  readonly objects: readonly ObjectView[];
  readonly relationships: readonly RelationshipView[];
  /** The author's fields in order. */
  readonly scene: readonly SceneFieldView[];
  readonly caption: CaptionView;
  readonly steps: Readonly<Record<StepName, StepView>>;
  /**
   * Objects that may be set to *no relation*, and those that are: where every object has to take part in a relationship
   * those that take part in none, otherwise only those that were set.
   */
  readonly unrelatedCandidates: readonly UnrelatedView[];
  /** How many there are, and the author's limits. */
  readonly objectLimits: Count;
  readonly relationshipLimits: Count;
  /** Another object may be added. */
  readonly canAdd: boolean;
  /** There are two objects, so that a relationship can be made. */
  readonly canRelate: boolean;
}

export interface ObjectView extends Label {
  /** JSON pointer, as in issues: `/objects/0`. */
  readonly path: string;
  readonly description: string;
  readonly descriptionWords: Count;
  readonly points: readonly PointView[];
  /** Takes part in a relationship with another object. */
  readonly related: boolean;
  /** Was set to *no relation*. */
  readonly unrelated: boolean;
  /** `empty`: nothing written, only points. `partial`: something blocks. */
  readonly state: 'empty' | 'partial' | 'complete';
  /** What is missing or wrong in this object, blocking or not. */
  readonly issues: readonly Issue[];
}

export interface PointView {
  /** Of the object's id and its place among the points: `o1.0`. */
  readonly key: string;
  /** Place among the object's points, from 0. */
  readonly index: number;
  /** In pixels of the natural picture. */
  readonly x: number;
  readonly y: number;
}

export interface RelationshipView {
  readonly key: string;
  /** From 1, as shown. */
  readonly number: number;
  /** JSON pointer, as in issues: `/relationships/0`. */
  readonly path: string;
  /** Absent: there is no such object. */
  readonly subject?: Label | undefined;
  readonly predicate: string;
  readonly object?: Label | undefined;
  /** `partial`: something blocks. */
  readonly state: 'partial' | 'complete';
  readonly issues: readonly Issue[];
}

export interface UnrelatedView extends Label {
  /** Was set to *no relation*. */
  readonly unrelated: boolean;
}

/** Derives views one after another, each by as little work as the difference to the one before asks for. */
export function createImageView(): (document: ImageDocument, config: ImageConfig, locale: string) => ImageView {
  const labelsOf = createLabels(({ name }: ImageObject) => name);
  const objectViews = createObjectViews();
  const relationshipViews = createRelationshipViews();
  const sceneViews = createSceneViews();
  const unrelatedViews = createUnrelatedViews();
  const captionViewOf = createCaptionView();
  return (document, config, locale) => {
    const { objects, unrelated } = document;
    const labels = labelsOf(objects);
    const relations = relationsOf(document);
    const relationships = relationshipViews(relations, labels);
    const scene = sceneViews(document.scene, config.sceneFields);
    const steps = stepsOf(document, config);
    return {
      objects: objectViews(objects, config, labels, relations, unrelated),
      relationships,
      scene,
      caption: captionViewOf(document, config, labels, relationships, scene, steps.caption.issues, locale),
      steps,
      unrelatedCandidates: unrelatedViews(labels, relations, unrelated, config),
      objectLimits: { count: objects.length, min: config.minObjects, max: config.maxObjects },
      relationshipLimits: { count: relationships.length, min: config.minRelationships },
      canAdd: objects.length < (config.maxObjects ?? Infinity),
      canRelate: objects.length > 1,
    };
  };
}

/* Lists are derived as a whole, and what is the same in them stays the same objects. */

function createObjectViews() {
  const viewOf = remembered(objectView);
  return derived(
    (
      objects: readonly ImageObject[],
      config: ImageConfig,
      labels: readonly Label[],
      { related }: Relations,
      unrelated: readonly string[],
    ): readonly ObjectView[] => {
      const repeated = repeatedNames(objects);
      const set = new Set(unrelated);
      return objects.map((object, index) => {
        const { id } = object;
        return viewOf(object, config, labels[index]!, index, repeated.get(object), related.has(id), set.has(id));
      });
    },
  );
}

function objectView(
  object: ImageObject,
  config: ImageConfig,
  label: Label,
  index: number,
  earlier: number | undefined,
  related: boolean,
  unrelated: boolean,
): ObjectView {
  const { id, name, description, points } = object;
  const issues = objectIssues(object, config, index, earlier);
  return {
    ...label,
    path: objectPath(index),
    description,
    descriptionWords: { count: descriptionWords(object), min: config.objectDescriptionMinWords },
    points: points.map(({ x, y }, at) => ({ key: `${id}.${at}`, index: at, x, y })),
    related,
    unrelated,
    state: !name && !description ? 'empty' : isDone(issues) ? 'complete' : 'partial',
    issues,
  };
}

function createRelationshipViews() {
  const viewOf = remembered(relationshipView);
  const list = createStableList<RelationshipView>();
  return derived(({ all }: Relations, labels: readonly Label[]) =>
    list(
      all.map(({ relationship, index, subject, object, repeats, mirrors }) =>
        viewOf(relationship, index, labels[subject ?? -1], labels[object ?? -1], repeats, mirrors),
      ),
    ),
  );
}

function relationshipView(
  relationship: Relationship,
  index: number,
  subject: Label | undefined,
  object: Label | undefined,
  repeats: number | undefined,
  mirrors: number | undefined,
): RelationshipView {
  const ends = { subject: subject && subject.number - 1, object: object && object.number - 1 };
  const issues = relationshipIssues({ relationship, index, ...ends, repeats, mirrors });
  return {
    key: relationship.key,
    number: index + 1,
    path: relationshipPath(index),
    subject,
    predicate: relationship.predicate,
    object,
    state: isDone(issues) ? 'complete' : 'partial',
    issues,
  };
}

function createUnrelatedViews() {
  const viewOf = remembered((label: Label, unrelated: boolean): UnrelatedView => ({ ...label, unrelated }));
  return derived(
    (
      labels: readonly Label[],
      { related }: Relations,
      unrelated: readonly string[],
      { requireRelationships }: ImageConfig,
    ): readonly UnrelatedView[] => {
      const set = new Set(unrelated);
      return labels
        .filter(({ id }) => set.has(id) || (requireRelationships === 'each-object' && !related.has(id)))
        .map((label) => viewOf(label, set.has(label.id)));
    },
  );
}
