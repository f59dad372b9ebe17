import { testAllTranslated } from '../suites/all-translated.js';
import { ranking } from './text-ranking.profile.js';

testAllTranslated(ranking);
