import { testBadConfiguration } from '../suites/bad-configuration.js';
import { pairs } from './qa-pairs.profile.js';

testBadConfiguration(pairs);
