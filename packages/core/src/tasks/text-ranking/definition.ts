import type { TaskDefinition } from '../../task/task-definition.js';
import { checkRankingConfig } from './check-config.js';
import { rankingConfigSchema, type RankingConfig } from './config.js';
import { emptyRanking, isUntouched, type RankingDocument } from './document.js';
import { inputSha256 } from './input-hash.js';
import { readRanking } from './read-answer.js';
import { impliesRequired, rankingProgress, rankingRules } from './rules.js';
import { writeRanking } from './write-answer.js';

export const textRanking: TaskDefinition<RankingDocument, RankingConfig> = {
  task: 'text-ranking',
  config: rankingConfigSchema,
  checkConfig: checkRankingConfig,
  inputs: ({ text, responses }) => ({ text, responses }),
  empty: emptyRanking,
  drawsLots: ({ shuffle, shuffleSeed }) => shuffle && shuffleSeed === undefined,
  untouched: isUntouched,
  rules: rankingRules,
  impliesRequired,
  progress: rankingProgress,
  write: writeRanking,
  prepare: inputSha256,
  read: readRanking,
};
