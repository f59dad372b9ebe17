import { define } from '@gt-elements/ui/define.js';
import { GtVideoCaption } from './gt-video-caption.js';

define('gt-video-caption', GtVideoCaption);

declare global {
  interface HTMLElementTagNameMap {
    'gt-video-caption': GtVideoCaption;
  }
}
