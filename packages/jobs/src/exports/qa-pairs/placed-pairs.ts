import { withDefaults } from '@gt-elements/core/schema/with-defaults.js';
import { pairsConfigSchema, type PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { Pair } from '@gt-elements/core/tasks/qa-pairs/document.js';
import { readPairs } from '@gt-elements/core/tasks/qa-pairs/read-answer.js';
import { sha256Of } from '../../files/sha256.js';
import type { AnnotatedSource, Annotation, FormatOptions, LeaveOut } from '../export-format.js';
import { inputOf } from '../inputs.js';

/** A pair with the passage that it is about, in which its references have been found. */
export interface PlacedPair {
  readonly pair: Pair;
  readonly worker: string;
  /** As the offsets of references count in it; `undefined` where pairs were written without one. */
  readonly passage: string | undefined;
}

/** All pairs of an object that say something. */
export function placedPairs(
  { source, annotations }: AnnotatedSource,
  options: FormatOptions,
  leaveOut: LeaveOut,
): readonly PlacedPair[] {
  const given = inputOf(source, 'text', options);
  const text = typeof given === 'string' && given ? given : undefined;
  return annotations.flatMap((annotation) => {
    const passage = text === undefined ? undefined : passageAsShown(text, annotation);
    const config = withDefaults(pairsConfigSchema, {
      ...(passage === undefined ? {} : { text: passage }),
      references: 'optional',
    }) as PairsConfig;
    const reading = readPairs(annotation.answer, config);
    if (reading.kind !== 'read') {
      leaveOut('the answer can’t be read');
      return [];
    }
    if (!reading.document.pairs.length) leaveOut('no questions');
    return reading.document.pairs.flatMap((pair) => {
      if (pair.question.trim()) return [{ pair, worker: annotation.worker, passage }];
      leaveOut('no question');
      return [];
    });
  });
}

/** Pairs with what is learnt from them: what can't be answered has no answer of its own. */
export function answeredPairs(
  object: AnnotatedSource,
  options: FormatOptions,
  leaveOut: LeaveOut,
): readonly (PlacedPair & { readonly answer: string })[] {
  return placedPairs(object, options, leaveOut).flatMap((placed) => {
    const { unanswerable, answer } = placed.pair;
    if (unanswerable && options.refusal === undefined) {
      leaveOut('it can’t be answered; --refusal gives such questions an answer');
      return [];
    }
    const text = unanswerable ? options.refusal! : answer;
    if (text.trim()) return [{ ...placed, answer: text }];
    leaveOut('no answer');
    return [];
  });
}

/** What must not be parted by a split: a passage, or without one the question itself. */
export function originOf({ passage, pair }: PlacedPair): string {
  return passage ?? pair.question;
}

/** An attribute of HTML makes one line break of `\r\n`: then offsets count in that text. */
function passageAsShown(text: string, { answer }: Annotation): string {
  if (!text.includes('\r')) return text;
  const shown = text.replaceAll(/\r\n?/g, '\n');
  return sha256Of(shown) === answer['textSha256'] ? shown : text;
}
