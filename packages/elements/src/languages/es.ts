/** Makes all elements speak Spanish wherever the nearest `lang` is `es` or narrower. */
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameSpanish } from '@gt-elements/ui/language/strings.es.js';
import { textRankingSpanish } from '../text-ranking/strings.es.js';
import { qaPairsSpanish } from '../qa-pairs/strings.es.js';
import { imageCaptionSpanish } from '../image-caption/strings.es.js';
import { videoCaptionSpanish } from '../video-caption/strings.es.js';
import { responseFeedbackSpanish } from '../response-feedback/strings.es.js';

registerCatalogue('es', 'frame', frameSpanish);
registerCatalogue('es', 'text-ranking', textRankingSpanish);
registerCatalogue('es', 'qa-pairs', qaPairsSpanish);
registerCatalogue('es', 'image-caption', imageCaptionSpanish);
registerCatalogue('es', 'video-caption', videoCaptionSpanish);
registerCatalogue('es', 'response-feedback', responseFeedbackSpanish);
