import type { TaskDefinition } from '../../task/task-definition.js';
import { withoutQuery } from '../../text/url.js';
import { checkVideoConfig } from './check-config.js';
import { sourcesOf, videoConfigSchema, type VideoConfig } from './config.js';
import { emptyVideo, isUntouched, type VideoDocument } from './document.js';
import { readVideo } from './read-answer.js';
import { impliesRequired, videoProgress, videoRules } from './rules.js';
import { makeInVideo, putInVideo } from './targets.js';
import { writeVideo } from './write-answer.js';

export const videoCaption: TaskDefinition<VideoDocument, VideoConfig> = {
  task: 'video-caption',
  config: videoConfigSchema,
  checkConfig: checkVideoConfig,
  // what is measured of the video comes later, and makes no other task
  inputs: (config) => ({ sources: sourcesOf(config).map(({ src }) => withoutQuery(src)) }),
  empty: emptyVideo,
  drawsLots: () => false,
  untouched: isUntouched,
  rules: videoRules,
  impliesRequired,
  progress: videoProgress,
  write: writeVideo,
  read: readVideo,
  put: putInVideo,
  make: makeInVideo,
};
