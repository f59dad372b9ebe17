import { checkSceneFields } from '../../scene/scene-fields.js';
import { limitMismatch, mismatch, mismatches } from '../../schema/mismatch.js';
import type { Mismatch } from '../../schema/read.js';
import { sourcesOf, type VideoConfig } from './config.js';

/** What the schema can't say: no video at all, limits that contradict each other, names used twice. */
export function checkVideoConfig(config: VideoConfig): Readonly<Record<string, Mismatch>> {
  const { src, minActivities, maxActivities, captionMinWords, captionMaxWords, sceneFields } = config;
  return mismatches({
    src: sourcesOf(config).some((each) => each.src.trim())
      ? undefined
      : mismatch(src, 'the address of a video, or several as sources'),
    maxActivities: limitMismatch(minActivities, maxActivities, 'minActivities'),
    captionMaxWords: limitMismatch(captionMinWords, captionMaxWords, 'captionMinWords'),
    sceneFields: checkSceneFields(sceneFields),
  });
}
