/** Makes all elements speak Arabic wherever the nearest `lang` is `ar` or narrower. */
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameArabic } from '@gt-elements/ui/language/strings.ar.js';
import { textRankingArabic } from '../text-ranking/strings.ar.js';
import { qaPairsArabic } from '../qa-pairs/strings.ar.js';
import { imageCaptionArabic } from '../image-caption/strings.ar.js';
import { videoCaptionArabic } from '../video-caption/strings.ar.js';
import { responseFeedbackArabic } from '../response-feedback/strings.ar.js';

registerCatalogue('ar', 'frame', frameArabic);
registerCatalogue('ar', 'text-ranking', textRankingArabic);
registerCatalogue('ar', 'qa-pairs', qaPairsArabic);
registerCatalogue('ar', 'image-caption', imageCaptionArabic);
registerCatalogue('ar', 'video-caption', videoCaptionArabic);
registerCatalogue('ar', 'response-feedback', responseFeedbackArabic);
