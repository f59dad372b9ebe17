import { withDefaults } from '../../schema/with-defaults.js';
import { rankingConfigSchema, type RankingConfig } from './config.js';
import { findDimension } from './dimensions.js';
import { cellsOf, emptyRanking, type RankingDocument } from './document.js';

/** Three responses and one dimension without ties, unless told otherwise. */
export function configOf(settings: Partial<RankingConfig> = {}): RankingConfig {
  return withDefaults(rankingConfigSchema, {
    responses: ['one', 'two', 'three'],
    ordinalRankingDimensions: [{ name: 'Clarity' }],
    ...settings,
  }) as RankingConfig;
}

export function responsesOf(size: number): readonly string[] {
  return Array.from({ length: size }, (_, index) => `response ${index}`);
}

export function emptyOf(config: RankingConfig, seed = 1): RankingDocument {
  return emptyRanking(config, { seed });
}

export function ranksOf(
  document: RankingDocument,
  config: RankingConfig,
  dimension = 'Clarity',
): readonly (number | null)[] {
  return cellsOf(document, findDimension(config, 'ordinal', dimension)!);
}
