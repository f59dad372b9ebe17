import { testWithAxe } from '../suites/axe-states.js';
import { pairs } from './qa-pairs.profile.js';

testWithAxe(pairs);
