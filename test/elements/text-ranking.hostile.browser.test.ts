import { testHostileTexts } from '../suites/hostile-texts.js';
import { ranking } from './text-ranking.profile.js';

testHostileTexts(ranking);
