/** Makes all elements speak German wherever the nearest `lang` is `de` or narrower. */
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameGerman } from '@gt-elements/ui/language/strings.de.js';
import { textRankingGerman } from '../text-ranking/strings.de.js';
import { qaPairsGerman } from '../qa-pairs/strings.de.js';
import { imageCaptionGerman } from '../image-caption/strings.de.js';
import { videoCaptionGerman } from '../video-caption/strings.de.js';
import { responseFeedbackGerman } from '../response-feedback/strings.de.js';

registerCatalogue('de', 'frame', frameGerman);
registerCatalogue('de', 'text-ranking', textRankingGerman);
registerCatalogue('de', 'qa-pairs', qaPairsGerman);
registerCatalogue('de', 'image-caption', imageCaptionGerman);
registerCatalogue('de', 'video-caption', videoCaptionGerman);
registerCatalogue('de', 'response-feedback', responseFeedbackGerman);
