import { define } from '@gt-elements/ui/define.js';
import { GtTextRanking } from './gt-text-ranking.js';

define('gt-text-ranking', GtTextRanking);

declare global {
  interface HTMLElementTagNameMap {
    'gt-text-ranking': GtTextRanking;
  }
}
