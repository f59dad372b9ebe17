import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { captionSample } from './image-caption.sample.js';

testStrictPage(captionSample);
testLeavesNothing(captionSample);
