import type { Mismatch } from '../../schema/read.js';
import { hasPassage, tagSpecs, type PairsConfig } from './config.js';

/** What the schema can't say: an empty passage, limits that contradict each other, names used twice. */
export function checkPairsConfig(config: PairsConfig): Readonly<Record<string, Mismatch>> {
  const { text, answerMode } = config;
  const found: Record<string, Mismatch | undefined> = {
    text:
      text === undefined || text.trim()
        ? undefined
        : mismatch(text, 'a passage that is not empty; without a passage leave the setting out'),
    maxQuestions: checkLimit(config, 'minQuestions', 'maxQuestions'),
    questionMaxWords: checkLimit(config, 'questionMinWords', 'questionMaxWords'),
    answerMaxWords: checkLimit(config, 'answerMinWords', 'answerMaxWords'),
    questionTags: checkTags(config),
    answerMode:
      answerMode === 'extractive' && !hasPassage(config)
        ? mismatch(answerMode, '"free" where there is no passage to select in')
        : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, Mismatch] => entry[1] !== undefined),
  );
}

function mismatch(received: unknown, expected: string, path = ''): Mismatch {
  return { path, received, expected };
}

type Limits = {
  readonly [
    Name in keyof PairsConfig as PairsConfig[Name] extends number | undefined ? Name : never
  ]: PairsConfig[Name];
};

function checkLimit(limits: Limits, lower: keyof Limits, upper: keyof Limits): Mismatch | undefined {
  const min = limits[lower] ?? 0;
  const max = limits[upper];
  return max === undefined || max >= min ? undefined : mismatch(max, `at least ${min}, as ${lower} is`);
}

function checkTags(config: PairsConfig): Mismatch | undefined {
  const specs = tagSpecs(config);
  for (const [index, { name, min = 0, max }] of specs.entries()) {
    if (max !== undefined && max < min) return mismatch(max, `at least ${min}, as min is`, `/${index}/max`);
    if (specs.findIndex((each) => each.name === name) < index)
      return mismatch(name, 'a name used only once', `/${index}`);
  }
  return undefined;
}
