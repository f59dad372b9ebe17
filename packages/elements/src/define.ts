/** Registers all elements. */
import './text-ranking/define.js';
