import type { TaskDefinition } from '../../task/task-definition.js';
import { withoutQuery } from '../../text/url.js';
import { checkImageConfig } from './check-config.js';
import { imageConfigSchema, type ImageConfig } from './config.js';
import { emptyImage, isUntouched, type ImageDocument } from './document.js';
import { readImage } from './read-answer.js';
import { imageProgress, imageRules, impliesRequired } from './rules.js';
import { makeInImage, putInImage } from './targets.js';
import { writeImage } from './write-answer.js';

export const imageCaption: TaskDefinition<ImageDocument, ImageConfig> = {
  task: 'image-caption',
  config: imageConfigSchema,
  checkConfig: checkImageConfig,
  // the size of the picture comes later, and makes no other task
  inputs: ({ src = '' }) => ({ src: withoutQuery(src) }),
  empty: emptyImage,
  drawsLots: () => false,
  untouched: isUntouched,
  rules: imageRules,
  impliesRequired,
  progress: imageProgress,
  write: writeImage,
  read: readImage,
  put: putInImage,
  make: makeInImage,
};
