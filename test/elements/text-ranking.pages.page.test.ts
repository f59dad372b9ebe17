import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { rankingSample } from './text-ranking.sample.js';

testLeavesNothing(rankingSample);
