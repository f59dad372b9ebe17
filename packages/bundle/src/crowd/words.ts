import { crowdArabic } from './strings.ar.js';
import { crowdGerman } from './strings.de.js';
import { crowdStrings, type CrowdStrings } from './strings.en.js';
import { crowdSpanish } from './strings.es.js';
import { crowdFrench } from './strings.fr.js';
import { crowdJapanese } from './strings.ja.js';

/** By language. All of them are in the one script: together they are shorter than a second request. */
const languages = new Map<string, CrowdStrings>([
  ['ar', crowdArabic],
  ['de', crowdGerman],
  ['es', crowdSpanish],
  ['fr', crowdFrench],
  ['ja', crowdJapanese],
]);

/** Our own words in the language of the nearest ancestor that names one; English where there is no translation. */
export function crowdWords(element: Element): CrowdStrings {
  const said = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const [language = ''] = said.toLowerCase().split('-');
  return languages.get(language) ?? crowdStrings;
}
