import { testHostilePlaces } from '../suites/hostile-places.js';
import { video } from './video-caption.profile.js';
import { withoutWaveform } from './video-caption.sample.js';

testHostilePlaces(withoutWaveform(video));
