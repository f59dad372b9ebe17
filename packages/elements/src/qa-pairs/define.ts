import { define } from '@gt-elements/ui/define.js';
import { GtQaPairs } from './gt-qa-pairs.js';

define('gt-qa-pairs', GtQaPairs);

declare global {
  interface HTMLElementTagNameMap {
    'gt-qa-pairs': GtQaPairs;
  }
}
