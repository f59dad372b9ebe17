import { testLeavesNothing } from '../suites/leaves-nothing.js';
import { testStrictPage } from '../suites/strict-page.js';
import { videoSample, withoutWaveform } from './video-caption.sample.js';

testStrictPage(withoutWaveform(videoSample));
testLeavesNothing(videoSample);
