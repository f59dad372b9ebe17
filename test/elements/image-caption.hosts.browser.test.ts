import { testInEveryHost } from '../hosts/host-matrix.js';
import { caption } from './image-caption.profile.js';

testInEveryHost(caption);
