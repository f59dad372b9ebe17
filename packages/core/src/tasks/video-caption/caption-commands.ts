import { withSceneText } from '../../scene/scene.js';
import type { VideoConfig } from './config.js';
import { withParts, type VideoDocument } from './document.js';

/* Commands give the same document when there is nothing to change, and where something can't be done. */

/** Writes a field of the scene that the author asks for, or one that came with an answer. */
export function writeScene(document: VideoDocument, config: VideoConfig, name: string, text: string): VideoDocument {
  const scene = withSceneText(document.scene, config.sceneFields, name, text);
  return scene === document.scene ? document : withParts(document, { scene });
}

export function writeCaption(document: VideoDocument, caption: string): VideoDocument {
  return document.caption === caption ? document : withParts(document, { caption });
}
