export { GtResponseFeedback } from './gt-response-feedback.js';
