export { GtVideoCaption } from './gt-video-caption.js';
