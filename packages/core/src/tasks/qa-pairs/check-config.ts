import { limitMismatch, mismatch, mismatches } from '../../schema/mismatch.js';
import type { Mismatch } from '../../schema/read.js';
import { hasPassage, tagSpecs, type PairsConfig } from './config.js';

/** What the schema can't say: an empty passage, limits that contradict each other, names used twice. */
export function checkPairsConfig(config: PairsConfig): Readonly<Record<string, Mismatch>> {
  const { text, answerMode } = config;
  return mismatches({
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
  });
}

type Limits = {
  readonly [
    Name in keyof PairsConfig as PairsConfig[Name] extends number | undefined ? Name : never
  ]: PairsConfig[Name];
};

function checkLimit(limits: Limits, lower: keyof Limits, upper: keyof Limits): Mismatch | undefined {
  return limitMismatch(limits[lower] ?? 0, limits[upper], lower);
}

function checkTags(config: PairsConfig): Mismatch | undefined {
  const specs = tagSpecs(config);
  for (const [index, { name, min = 0, max }] of specs.entries()) {
    const wrong = limitMismatch(min, max, 'min', `/${index}/max`);
    if (wrong) return wrong;
    if (specs.findIndex((each) => each.name === name) < index)
      return mismatch(name, 'a name used only once', `/${index}`);
  }
  return undefined;
}
