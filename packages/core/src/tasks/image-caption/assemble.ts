import type { ImageConfig } from './config.js';
import { objectOf, sceneText, type ImageDocument } from './document.js';

/**
 * A draft of the caption: objects with their descriptions, relationships, the scene, each as it was written and as a
 * sentence of its own. In no language: what joins them is punctuation only. Empty where there are no parts.
 */
export function assembledCaption(document: ImageDocument, { sceneFields }: ImageConfig): string {
  const { objects, relationships } = document;
  const nameOf = (id: string) => objectOf(document, id)?.name.trim() ?? '';
  return [
    ...objects.map(({ name, description }) => joined(': ', name, description)),
    ...relationships.flatMap(({ subjectId, predicate, objectId }) => {
      const parts = [nameOf(subjectId), predicate, nameOf(objectId)];
      return parts.every((part) => part.trim()) ? joined(' ', ...parts) : [];
    }),
    ...sceneFields.map(({ name }) => sceneText(document.scene, name).trim()),
  ]
    .filter((part) => part)
    .map((part) => (/\p{Sentence_Terminal}["'”’»)\]]*$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

function joined(by: string, ...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part)
    .join(by);
}
