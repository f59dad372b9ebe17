import { testHostileTexts } from '../suites/hostile-texts.js';
import { caption } from './image-caption.profile.js';

testHostileTexts(caption);
