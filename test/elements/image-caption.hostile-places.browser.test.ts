import { testHostilePlaces } from '../suites/hostile-places.js';
import { caption } from './image-caption.profile.js';

testHostilePlaces(caption);
