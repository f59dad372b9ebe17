export { GtTextRanking } from './gt-text-ranking.js';
