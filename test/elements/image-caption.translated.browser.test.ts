import { testAllTranslated } from '../suites/all-translated.js';
import { caption } from './image-caption.profile.js';

testAllTranslated(caption);
