import { testInEveryHost } from '../hosts/host-matrix.js';
import { pairs } from './qa-pairs.profile.js';

testInEveryHost(pairs);
