/** Makes all elements speak Japanese wherever the nearest `lang` is `ja` or narrower. */
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameJapanese } from '@gt-elements/ui/language/strings.ja.js';
import { textRankingJapanese } from '../text-ranking/strings.ja.js';
import { qaPairsJapanese } from '../qa-pairs/strings.ja.js';
import { imageCaptionJapanese } from '../image-caption/strings.ja.js';
import { videoCaptionJapanese } from '../video-caption/strings.ja.js';
import { responseFeedbackJapanese } from '../response-feedback/strings.ja.js';

registerCatalogue('ja', 'frame', frameJapanese);
registerCatalogue('ja', 'text-ranking', textRankingJapanese);
registerCatalogue('ja', 'qa-pairs', qaPairsJapanese);
registerCatalogue('ja', 'image-caption', imageCaptionJapanese);
registerCatalogue('ja', 'video-caption', videoCaptionJapanese);
registerCatalogue('ja', 'response-feedback', responseFeedbackJapanese);
