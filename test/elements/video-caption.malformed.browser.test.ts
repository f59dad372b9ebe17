import { testBadConfiguration } from '../suites/bad-configuration.js';
import { video } from './video-caption.profile.js';

testBadConfiguration(video);
