import { assembled, joined } from '../../caption/assembled.js';
import { sceneText } from '../../scene/scene.js';
import type { ImageConfig } from './config.js';
import { objectOf, type ImageDocument } from './document.js';

/**
 * A draft of the caption: objects with their descriptions, relationships, the scene. Empty where there are no parts.
 */
export function assembledCaption(document: ImageDocument, { sceneFields }: ImageConfig): string {
  const { objects, relationships } = document;
  const nameOf = (id: string) => objectOf(document, id)?.name.trim() ?? '';
  return assembled([
    ...objects.map(({ name, description }) => joined(': ', name, description)),
    ...relationships.flatMap(({ subjectId, predicate, objectId }) => {
      const parts = [nameOf(subjectId), predicate, nameOf(objectId)];
      return parts.every((part) => part.trim()) ? joined(' ', ...parts) : [];
    }),
    ...sceneFields.map(({ name }) => sceneText(document.scene, name)),
  ]);
}
