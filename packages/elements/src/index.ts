export * from './text-ranking/index.js';
