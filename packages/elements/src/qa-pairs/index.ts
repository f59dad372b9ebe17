export { GtQaPairs } from './gt-qa-pairs.js';
