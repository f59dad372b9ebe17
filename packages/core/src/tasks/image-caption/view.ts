import type { Issue } from '../../task/issue.js';
import type { Span } from '../../text/span.js';

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

export type StepName = 'objects' | 'relationships' | 'scene' | 'caption';

/** How far a step is, in things of it: objects, relationships, fields, the caption. Those begun or needed at least. */
export interface StepView {
  readonly done: number;
  /** 0 where nothing is needed and nothing begun. */
  readonly total: number;
  /** How many issues of it block. */
  readonly missing: number;
  /** What is missing or wrong in this step, blocking or not, in the order of the rules. */
  readonly issues: readonly Issue[];
}

/** A number beside its limits. */
export interface Count {
  readonly count: number;
  readonly min: number;
  readonly max?: number | undefined;
}

/** An object as it is called elsewhere. */
export interface ObjectLabel {
  readonly id: string;
  /** From 1, as shown. */
  readonly number: number;
  /** 0–11, by number. */
  readonly colour: number;
  readonly name: string;
}

export interface ObjectView extends ObjectLabel {
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
  readonly subject?: ObjectLabel | undefined;
  readonly predicate: string;
  readonly object?: ObjectLabel | undefined;
  /** `partial`: something blocks. */
  readonly state: 'partial' | 'complete';
  readonly issues: readonly Issue[];
}

export interface UnrelatedView extends ObjectLabel {
  /** Was set to *no relation*. */
  readonly unrelated: boolean;
}

export interface SceneFieldView {
  readonly name: string;
  /** Absent where the author gave none. */
  readonly label?: string | undefined;
  /** JSON pointer, as in issues: `/scene/setting`. */
  readonly path: string;
  readonly text: string;
  readonly required: boolean;
  readonly issues: readonly Issue[];
}

export interface CaptionView {
  readonly text: string;
  readonly words: Count;
  /** Words of the caption that name a part, in reading order; they do not overlap. */
  readonly grounding: readonly GroundingView[];
  /** Parts that the caption does not mention yet: objects, then relationships, then the scene. */
  readonly chips: readonly ChipView[];
  /** A caption can be assembled: the author allows it, and there are parts. */
  readonly canAssemble: boolean;
  /** The caption is an assembled one that nobody has edited. */
  readonly isDraft: boolean;
  readonly issues: readonly Issue[];
}

/** A part as the caption may mention it. */
export interface MentionView {
  readonly kind: 'object' | 'relationship' | 'scene';
  /** Id of the object, key of the relationship, name of the field. */
  readonly key: string;
  /** Of an object or a relationship. */
  readonly number?: number | undefined;
  /** Of an object. */
  readonly colour?: number | undefined;
}

export interface GroundingView extends MentionView, Span {}

export interface ChipView extends MentionView {
  /** What it inserts. Of a relationship with its ends: `cat next to sofa`. */
  readonly text: string;
}
