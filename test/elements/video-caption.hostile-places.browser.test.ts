import { testHostilePlaces } from '../suites/hostile-places.js';
import { video } from './video-caption.profile.js';

testHostilePlaces(video);
