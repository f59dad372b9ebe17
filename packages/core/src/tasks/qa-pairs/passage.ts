import { derived } from '../../task/derived.js';
import { remembered } from '../../task/remembered.js';
import { CodePoints } from '../../text/code-points.js';
import { sha256Hex } from '../../text/sha256.js';
import type { PairsConfig } from './config.js';

/** What is made of a passage once, since it takes long. */
export interface Passage {
  readonly text: string;
  readonly codePoints: CodePoints;
  readonly sha256: string;
}

// the settings come in a new object whenever one of them changes, the passage being the same
const ofText = derived((text: string): Passage => ({
  text,
  codePoints: new CodePoints(text),
  sha256: sha256Hex(text),
}));
/** The passage, once it is there. */
export const passageOf = remembered(({ text }: Pick<PairsConfig, 'text'>) => (text ? ofText(text) : undefined));
