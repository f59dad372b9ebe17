import { captionView, type CaptionView as View } from '../../caption/caption-view.js';
import { createGrounding, partsOf } from '../../caption/grounding.js';
import type { Issue } from '../../task/issue.js';
import type { Label } from '../../task/label.js';
import { assembledCaption } from './assemble.js';
import { captionDemand, type ImageConfig } from './config.js';
import type { ImageDocument } from './document.js';

export type PartKind = 'object' | 'relationship' | 'scene';
export type CaptionView = View<PartKind>;

interface RelationshipWords {
  readonly key: string;
  readonly number: number;
  readonly subject?: Label | undefined;
  readonly predicate: string;
  readonly object?: Label | undefined;
}

interface SceneWords {
  readonly name: string;
  readonly text: string;
}

/** What the caption says of which part, found again only where the caption or the words of a part have changed. */
export function createCaptionView() {
  const objectParts = partsOf(({ id, number, colour, name }: Label) => {
    return { mention: { kind: 'object' as const, key: id, number, colour }, sought: name, text: name.trim() };
  });
  const relationshipParts = partsOf(
    ({ key, number, subject, predicate, object }: RelationshipWords) => {
      const words = [subject?.name ?? '', predicate, object?.name ?? ''].map((each) => each.trim());
      // a chip inserts it with its ends: `cat next to sofa`
      const text = words.every(Boolean) ? words.join(' ') : '';
      return { mention: { kind: 'relationship' as const, key, number }, sought: predicate, text };
    },
    { each: true },
  );
  const sceneParts = partsOf(({ name, text }: SceneWords) => {
    return { mention: { kind: 'scene' as const, key: name }, sought: text, text: text.trim() };
  });
  const ground = createGrounding<PartKind>();
  return (
    document: ImageDocument,
    config: ImageConfig,
    labels: readonly Label[],
    relationships: readonly RelationshipWords[],
    scene: readonly SceneWords[],
    issues: readonly Issue[],
    locale: string,
  ): CaptionView => {
    // objects come first: a field of the scene may well name one in the middle
    const parts = [objectParts(labels), relationshipParts(relationships), sceneParts(scene)];
    const canAssemble = config.assemble === 'on' && assembledCaption(document, config) !== '';
    const grounding = ground(document.caption, locale, ...parts);
    return captionView(document, captionDemand(config), issues, grounding, canAssemble);
  };
}
