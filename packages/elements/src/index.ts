export * from './text-ranking/index.js';
export * from './qa-pairs/index.js';
export * from './image-caption/index.js';
export * from './video-caption/index.js';
export * from './response-feedback/index.js';
