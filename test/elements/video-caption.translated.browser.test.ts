import { testAllTranslated } from '../suites/all-translated.js';
import { video } from './video-caption.profile.js';

testAllTranslated(video);
