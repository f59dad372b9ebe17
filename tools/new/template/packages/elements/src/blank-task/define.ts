import { define } from '@gt-elements/ui/define.js';
import { GtBlankTask } from './gt-blank-task.js';

define('gt-blank-task', GtBlankTask);

declare global {
  interface HTMLElementTagNameMap {
    'gt-blank-task': GtBlankTask;
  }
}
