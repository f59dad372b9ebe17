import { derived } from '../../task/derived.js';
import type { Issue } from '../../task/issue.js';
import { findMentions } from '../../text/mention-spans.js';
import type { Span } from '../../text/span.js';
import { assembledCaption } from './assemble.js';
import { isUneditedDraft } from './caption-origin.js';
import type { ImageConfig } from './config.js';
import type { ImageDocument } from './document.js';
import type { ObjectLabel } from './object-labels.js';
import { captionWords, type StepView } from './steps.js';

export interface CaptionView {
  readonly text: string;
  readonly words: { readonly count: number; readonly min: number; readonly max?: number | undefined };
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

/** A part with the words that are looked for. */
interface Part {
  readonly mention: MentionView;
  readonly sought: string;
  /** What a chip inserts; empty where there is none yet. */
  readonly text: string;
}

interface RelationshipWords {
  readonly key: string;
  readonly number: number;
  readonly subject?: ObjectLabel | undefined;
  readonly predicate: string;
  readonly object?: ObjectLabel | undefined;
}

interface SceneWords {
  readonly name: string;
  readonly text: string;
}

/** What the caption says of which part, found again only where the caption or the words of a part have changed. */
export function createCaptionView() {
  const objectParts = partsOf(({ id, number, colour, name }: ObjectLabel): Part => {
    return { mention: { kind: 'object', key: id, number, colour }, sought: name, text: name.trim() };
  });
  const relationshipParts = partsOf(({ key, number, subject, predicate, object }: RelationshipWords): Part => {
    const words = [subject?.name ?? '', predicate, object?.name ?? ''].map((each) => each.trim());
    return {
      mention: { kind: 'relationship', key, number },
      sought: predicate,
      text: words.every(Boolean) ? words.join(' ') : '',
    };
  });
  const sceneParts = partsOf(({ name, text }: SceneWords): Part => {
    return { mention: { kind: 'scene', key: name }, sought: text, text: text.trim() };
  });
  const grounded = derived(ground);
  return (
    document: ImageDocument,
    config: ImageConfig,
    labels: readonly ObjectLabel[],
    relationships: readonly RelationshipWords[],
    scene: readonly SceneWords[],
    { issues }: StepView,
    locale: string,
  ): CaptionView => {
    const { caption } = document;
    const { captionMinWords: min, captionMaxWords: max } = config;
    return {
      text: caption,
      words: { count: captionWords(caption), min, max },
      ...grounded(caption, locale, objectParts(labels), relationshipParts(relationships), sceneParts(scene)),
      canAssemble: config.assemble === 'on' && assembledCaption(document, config) !== '',
      isDraft: isUneditedDraft(caption, document.draft),
      issues,
    };
  };
}

interface Parts {
  readonly all: readonly Part[];
  /** Of each part; the same list while the parts are the same. */
  readonly sought: readonly string[];
}

function partsOf<Entry>(partOf: (entry: Entry) => Part): (entries: readonly Entry[]) => Parts {
  return derived((entries) => {
    const all = entries.map(partOf);
    return { all, sought: all.map(({ sought }) => sought) };
  });
}

/** Objects come first: a field of the scene may well name one in the middle. */
function ground(
  caption: string,
  locale: string,
  objects: Parts,
  relationships: Parts,
  scene: Parts,
): Pick<CaptionView, 'grounding' | 'chips'> {
  let grounding: readonly GroundingView[] = [];
  const chips: ChipView[] = [];
  for (const { all, sought } of [objects, relationships, scene]) {
    const { spans, mentioned } = findMentions(caption, sought, locale);
    const placed = new Set(spans.map(({ index }) => index));
    const found = spans.map(({ index, ...span }) => ({ ...all[index]!.mention, ...span }));
    grounding = [...grounding, ...besides(caption, found, grounding)].sort((one, other) => one.start - other.start);
    for (const [index, { mention, text }] of all.entries()) {
      // words between two objects are said of these two; the name of a thing may be said of several at once
      const isMentioned = mention.kind === 'relationship' ? placed.has(index) : mentioned[index];
      if (text && !isMentioned) chips.push({ ...mention, text });
    }
  }
  return { grounding, chips };
}

/** What is left of spans beside those that are taken, without white space at the ends. Both are in reading order. */
function besides<Each extends Span>(text: string, spans: readonly Each[], taken: readonly Span[]): readonly Each[] {
  const free: Each[] = [];
  let next = 0;
  for (const span of spans) {
    let from = span.start;
    const add = (to: number) => {
      const piece = text.slice(from, to);
      const start = from + piece.length - piece.trimStart().length;
      const end = from + piece.trimEnd().length;
      if (start < end) free.push({ ...span, start, end });
    };
    while (next < taken.length && taken[next]!.end <= from) next += 1;
    for (let at = next; at < taken.length && taken[at]!.start < span.end; at += 1) {
      add(taken[at]!.start);
      from = taken[at]!.end;
    }
    add(span.end);
  }
  return free;
}
