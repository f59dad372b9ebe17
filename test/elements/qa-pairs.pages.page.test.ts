import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { pairsSample } from './qa-pairs.sample.js';

testStrictPage(pairsSample);
testLeavesNothing(pairsSample);
