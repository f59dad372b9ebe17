import { withDefaults } from '../../schema/with-defaults.js';
import { imageConfigSchema, type ImageConfig } from './config.js';
import { emptyImage, type ImageDocument, type ImageObject, type Relationship } from './document.js';

/** A loaded picture and no limits but those there are anyway, unless told otherwise. */
export function configOf(settings: { [Name in keyof ImageConfig]?: ImageConfig[Name] | undefined } = {}): ImageConfig {
  const given = { src: 'cat.jpg', picture: { width: 100, height: 80 }, ...settings };
  return withDefaults(
    imageConfigSchema,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  ) as ImageConfig;
}

type Parts = Omit<Partial<ImageDocument>, 'objects' | 'relationships'>;

/**
 * Objects `o1`, `o2` … with a point each, relationships `r1` … as `subject predicate object`, by numbers:
 * `1 next to 2`.
 */
export function imageOf(
  objects: readonly Partial<ImageObject>[],
  relationships: readonly string[] = [],
  parts: Parts = {},
): ImageDocument {
  return {
    ...emptyImage(),
    objects: objects.map((each, index) => ({
      id: `o${index + 1}`,
      name: '',
      description: '',
      points: [{ x: 10 * (index + 1), y: 5 }],
      ...each,
    })),
    relationships: relationships.map((text, index) => relationshipOf(text, `r${index + 1}`)),
    ...parts,
  };
}

export function relationshipOf(text: string, key: string): Relationship {
  const words = text.split(' ');
  return { key, subjectId: `o${words[0]}`, predicate: words.slice(1, -1).join(' '), objectId: `o${words.at(-1)}` };
}
