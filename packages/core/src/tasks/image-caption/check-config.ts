import { checkSceneFields } from '../../scene/scene-fields.js';
import { limitMismatch, mismatch, mismatches } from '../../schema/mismatch.js';
import type { Mismatch } from '../../schema/read.js';
import type { ImageConfig } from './config.js';

/** What the schema can't say: no picture at all, limits that contradict each other, names used twice. */
export function checkImageConfig(config: ImageConfig): Readonly<Record<string, Mismatch>> {
  const { src, minObjects, maxObjects, minRelationships, captionMinWords, captionMaxWords } = config;
  return mismatches({
    src: src?.trim() ? undefined : mismatch(src, 'the address of a picture'),
    maxObjects: limitMismatch(minObjects, maxObjects, 'minObjects'),
    minRelationships:
      maxObjects === 1 && minRelationships > 0
        ? mismatch(minRelationships, '0 where there is only one object')
        : undefined,
    captionMaxWords: limitMismatch(captionMinWords, captionMaxWords, 'captionMinWords'),
    sceneFields: checkSceneFields(config.sceneFields),
  });
}
