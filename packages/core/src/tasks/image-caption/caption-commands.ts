import { withSceneText } from '../../scene/scene.js';
import { assembledCaption } from './assemble.js';
import type { ImageConfig } from './config.js';
import { withParts, type ImageDocument } from './document.js';

/* Commands give the same document when there is nothing to change, and where something can't be done. */

/** Writes a field of the scene that the author asks for, or one that came with an answer. */
export function writeScene(document: ImageDocument, config: ImageConfig, name: string, text: string): ImageDocument {
  const scene = withSceneText(document.scene, config.sceneFields, name, text);
  return scene === document.scene ? document : withParts(document, { scene });
}

export function writeCaption(document: ImageDocument, caption: string): ImageDocument {
  return document.caption === caption ? document : withParts(document, { caption });
}

/** Puts a caption that is made from the parts in place of the one there is, where the author allows that. */
export function assembleCaption(document: ImageDocument, config: ImageConfig): ImageDocument {
  const draft = config.assemble === 'on' ? assembledCaption(document, config) : '';
  if (!draft || (draft === document.caption && draft === document.draft)) return document;
  return withParts(document, { caption: draft, draft });
}
