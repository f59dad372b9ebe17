import { testBadConfiguration } from '../suites/bad-configuration.js';
import { caption } from './image-caption.profile.js';

testBadConfiguration(caption);
