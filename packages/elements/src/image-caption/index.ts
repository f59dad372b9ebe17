export { GtImageCaption } from './gt-image-caption.js';
