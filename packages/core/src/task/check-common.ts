import { mismatches, repeatedMember } from '../schema/mismatch.js';
import type { Mismatch } from '../schema/read.js';
import type { CommonConfig } from './common-config.js';

/** What no schema says of the settings of every element: answers name these by their ids, so each is used only once. */
export function checkCommon({
  requirements,
  jobTotals,
  suggestions,
}: CommonConfig): Readonly<Record<string, Mismatch>> {
  return mismatches({
    requirements: repeatedMember(requirements, 'id'),
    jobTotals: repeatedMember(jobTotals, 'id'),
    suggestions: repeatedMember(suggestions, 'id'),
  });
}
