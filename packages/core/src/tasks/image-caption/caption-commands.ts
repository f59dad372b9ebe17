import { assembledCaption } from './assemble.js';
import type { ImageConfig } from './config.js';
import { sceneText, withParts, type ImageDocument } from './document.js';

/* Commands give the same document when there is nothing to change, and where something can't be done. */

/** Writes a field of the scene that the author asks for, or one that came with an answer. */
export function writeScene(document: ImageDocument, config: ImageConfig, name: string, text: string): ImageDocument {
  const { scene } = document;
  const isField = config.sceneFields.some((field) => field.name === name) || Object.hasOwn(scene, name);
  if (!isField || sceneText(scene, name) === text) return document;
  const others = Object.entries(scene).filter(([each]) => text || each !== name);
  // not by an assignment: a field may be called `__proto__`
  return withParts(document, { scene: Object.fromEntries(text ? [...others, [name, text]] : others) });
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
