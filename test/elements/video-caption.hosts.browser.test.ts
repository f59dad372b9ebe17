import { testInEveryHost } from '../hosts/host-matrix.js';
import { video } from './video-caption.profile.js';

testInEveryHost(video);
