/** Registers all elements. */
import './text-ranking/define.js';
import './qa-pairs/define.js';
import './image-caption/define.js';
import './video-caption/define.js';
import './response-feedback/define.js';
