import { checkSceneFields } from '../../scene/scene-fields.js';
import type { Mismatch } from '../../schema/read.js';
import type { ImageConfig } from './config.js';

/** What the schema can't say: no picture at all, limits that contradict each other, names used twice. */
export function checkImageConfig(config: ImageConfig): Readonly<Record<string, Mismatch>> {
  const { src, minObjects, maxObjects, minRelationships, captionMinWords, captionMaxWords } = config;
  const found: Record<string, Mismatch | undefined> = {
    src: src?.trim() ? undefined : mismatch(src, 'the address of a picture'),
    maxObjects: checkLimit(minObjects, maxObjects, 'minObjects'),
    minRelationships:
      maxObjects === 1 && minRelationships > 0
        ? mismatch(minRelationships, '0 where there is only one object')
        : undefined,
    captionMaxWords: checkLimit(captionMinWords, captionMaxWords, 'captionMinWords'),
    sceneFields: checkSceneFields(config.sceneFields),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Mismatch] => entry[1] !== undefined),
  );
}

function mismatch(received: unknown, expected: string, path = ''): Mismatch {
  return { path, received, expected };
}

function checkLimit(min: number, max: number | undefined, lower: string): Mismatch | undefined {
  return max === undefined || max >= min ? undefined : mismatch(max, `at least ${min}, as ${lower} is`);
}
