import type { TaskDefinition } from '../../task/task-definition.js';
import { withoutQuery } from '../../text/url.js';
import { checkPairsConfig } from './check-config.js';
import { pairsConfigSchema, type PairsConfig } from './config.js';
import { emptyPairs, isUntouched, type PairsDocument } from './document.js';
import { passageOf } from './passage.js';
import { readPairs } from './read-answer.js';
import { impliesRequired, pairsProgress, pairsRules } from './rules.js';
import { makeInPairs, putInPairs } from './targets.js';
import { writePairs } from './write-answer.js';

export const qaPairs: TaskDefinition<PairsDocument, PairsConfig> = {
  task: 'qa-pairs',
  config: pairsConfigSchema,
  checkConfig: checkPairsConfig,
  // a passage by its address: the text that is read from there comes later, and is no other task
  inputs: ({ text, textSrc, topic }) => ({
    ...(textSrc === undefined ? { text } : { textSrc: withoutQuery(textSrc) }),
    topic,
  }),
  empty: emptyPairs,
  drawsLots: () => false,
  untouched: isUntouched,
  rules: pairsRules,
  impliesRequired,
  progress: pairsProgress,
  write: writePairs,
  prepare: passageOf,
  read: readPairs,
  put: putInPairs,
  make: makeInPairs,
};
