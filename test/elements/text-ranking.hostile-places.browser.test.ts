import { testHostilePlaces } from '../suites/hostile-places.js';
import { ranking } from './text-ranking.profile.js';

testHostilePlaces(ranking);
