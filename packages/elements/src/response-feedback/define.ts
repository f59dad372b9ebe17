import { define } from '@gt-elements/ui/define.js';
import { GtResponseFeedback } from './gt-response-feedback.js';

define('gt-response-feedback', GtResponseFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'gt-response-feedback': GtResponseFeedback;
  }
}
