import { testWithAxe } from '../suites/axe-states.js';
import { ranking } from './text-ranking.profile.js';

testWithAxe(ranking);
