import { testHostileTexts } from '../suites/hostile-texts.js';
import { video } from './video-caption.profile.js';

testHostileTexts(video);
