import { testInEveryHost } from '../hosts/host-matrix.js';
import { ranking } from './text-ranking.profile.js';

testInEveryHost(ranking);
