import { testHostileTexts } from '../suites/hostile-texts.js';
import { video } from './video-caption.profile.js';
import { withoutWaveform } from './video-caption.sample.js';

testHostileTexts(withoutWaveform(video));
