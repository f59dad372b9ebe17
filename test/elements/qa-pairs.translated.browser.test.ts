import { testAllTranslated } from '../suites/all-translated.js';
import { pairs } from './qa-pairs.profile.js';

testAllTranslated(pairs);
