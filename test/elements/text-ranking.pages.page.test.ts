import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { rankingSample } from './text-ranking.sample.js';

testStrictPage(rankingSample);
testLeavesNothing(rankingSample);
