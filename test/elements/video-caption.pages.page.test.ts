import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { videoSample } from './video-caption.sample.js';

testStrictPage(videoSample);
testLeavesNothing(videoSample);
