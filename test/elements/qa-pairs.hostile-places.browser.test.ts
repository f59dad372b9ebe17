import { testHostilePlaces } from '../suites/hostile-places.js';
import { pairs } from './qa-pairs.profile.js';

testHostilePlaces(pairs);
