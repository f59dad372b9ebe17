import { sha256Hex } from '../../text/sha256.js';
import { withoutQuery } from '../../text/url.js';
import type { RankingConfig } from './config.js';

type Inputs = Pick<RankingConfig, 'text' | 'responses'>;

const known = new WeakMap<Inputs, string>();

/**
 * `inputSha256` of an answer: SHA-256 of the UTF-8 bytes of `JSON.stringify({text, responses})` as the author gave
 * them, the members of a response in their order; without a prompt there is no member `text`. Addresses of pictures
 * lose query and fragment.
 */
export function inputSha256(inputs: Inputs): string {
  let hash = known.get(inputs);
  if (hash === undefined) {
    const responses = inputs.responses.map((each) =>
      typeof each === 'object' && 'image' in each ? { ...each, image: withoutQuery(each.image) } : each,
    );
    hash = sha256Hex(JSON.stringify({ text: inputs.text, responses }));
    known.set(inputs, hash);
  }
  return hash;
}
