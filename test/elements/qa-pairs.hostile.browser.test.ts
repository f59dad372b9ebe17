import { testHostileTexts } from '../suites/hostile-texts.js';
import { pairs } from './qa-pairs.profile.js';

testHostileTexts(pairs);
