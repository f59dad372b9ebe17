/** Makes all elements speak French wherever the nearest `lang` is `fr` or narrower. */
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameFrench } from '@gt-elements/ui/language/strings.fr.js';
import { textRankingFrench } from '../text-ranking/strings.fr.js';
import { qaPairsFrench } from '../qa-pairs/strings.fr.js';
import { imageCaptionFrench } from '../image-caption/strings.fr.js';
import { videoCaptionFrench } from '../video-caption/strings.fr.js';
import { responseFeedbackFrench } from '../response-feedback/strings.fr.js';

registerCatalogue('fr', 'frame', frameFrench);
registerCatalogue('fr', 'text-ranking', textRankingFrench);
registerCatalogue('fr', 'qa-pairs', qaPairsFrench);
registerCatalogue('fr', 'image-caption', imageCaptionFrench);
registerCatalogue('fr', 'video-caption', videoCaptionFrench);
registerCatalogue('fr', 'response-feedback', responseFeedbackFrench);
