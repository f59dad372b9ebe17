import { testWithAxe } from '../suites/axe-states.js';
import { video } from './video-caption.profile.js';

testWithAxe(video);
