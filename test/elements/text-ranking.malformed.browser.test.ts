import { testBadConfiguration } from '../suites/bad-configuration.js';
import { ranking } from './text-ranking.profile.js';

testBadConfiguration(ranking);
