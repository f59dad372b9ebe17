import { testWithAxe } from '../suites/axe-states.js';
import { caption } from './image-caption.profile.js';

testWithAxe(caption);
