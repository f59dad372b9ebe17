import * as fc from 'fast-check';
import { withDefaults } from '../../schema/with-defaults.js';
import { pairsConfigSchema, type PairsConfig } from './config.js';
import type { Pair } from './document.js';

/** A passage and no limits but those there are anyway, unless told otherwise; `text: undefined` for none. */
export function configOf(settings: { [Name in keyof PairsConfig]?: PairsConfig[Name] | undefined } = {}): PairsConfig {
  const given = { text: 'The cat sat on the mat. The dog did not.', ...settings };
  return withDefaults(
    pairsConfigSchema,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  ) as PairsConfig;
}

export function pairFrom(parts: Partial<Pair> = {}): Pair {
  return {
    id: 'p1',
    question: '',
    answer: '',
    tags: [],
    customTags: [],
    referencesEntirePassage: false,
    unanswerable: false,
    references: [],
    ...parts,
  };
}

/** Everything that makes offsets hard, and plain text between. */
export const pieces = [
  'word',
  'Ümläut',
  ' ',
  '. ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '。',
  '日本語',
  '한국어',
  '\u1100\u1161\u11a8',
  'क्षि',
  'ภาษาไทย',
  'שלום',
  'مرحبا',
  '\u200f',
  'e\u0301',
  'a\u0300\u0316\u0489',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '🐱',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🏳️‍🌈',
  '🇩🇪',
  '🇫🇷🇮',
  '𝒳',
  '\ud83d',
  '\udc31',
  '\u0600',
  '\uff9e',
  '\u0e33',
  '',
] as const;

export const awkwardText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join(''))
  .filter((text) => text.length > 0);
