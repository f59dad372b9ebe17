import type { TaskDefinition } from '../../task/task-definition.js';
import { withoutQuery } from '../../text/url.js';
import { checkRankingConfig } from './check-config.js';
import { rankingConfigSchema, type RankingConfig } from './config.js';
import { emptyRanking, isUntouched, type RankingDocument } from './document.js';
import { inputSha256 } from './input-hash.js';
import { readRanking } from './read-answer.js';
import { impliesRequired, rankingProgress, rankingRules } from './rules.js';
import { putInRanking } from './targets.js';
import { writeRanking } from './write-answer.js';

export const textRanking: TaskDefinition<RankingDocument, RankingConfig> = {
  task: 'text-ranking',
  config: rankingConfigSchema,
  checkConfig: checkRankingConfig,
  // a relative address that was signed differs at each load as an absolute one does
  inputs: ({ text, responses }) => ({
    text,
    responses: responses.map((each) =>
      typeof each === 'object' && 'image' in each ? { ...each, image: withoutQuery(each.image) } : each,
    ),
  }),
  empty: emptyRanking,
  drawsLots: ({ shuffle, shuffleSeed }) => shuffle && shuffleSeed === undefined,
  untouched: isUntouched,
  rules: rankingRules,
  impliesRequired,
  progress: rankingProgress,
  write: writeRanking,
  prepare: inputSha256,
  read: readRanking,
  put: putInRanking,
  // an answer says something of what is given: nothing can be missing between
  make: (document) => document,
};
