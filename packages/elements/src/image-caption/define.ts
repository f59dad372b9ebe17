import { define } from '@gt-elements/ui/define.js';
import { GtImageCaption } from './gt-image-caption.js';

define('gt-image-caption', GtImageCaption);

declare global {
  interface HTMLElementTagNameMap {
    'gt-image-caption': GtImageCaption;
  }
}
