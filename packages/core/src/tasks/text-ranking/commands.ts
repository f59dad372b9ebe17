export * from './marking-commands.js';
export * from './ranking-commands.js';
