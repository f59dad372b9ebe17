import { verdicts, type Verdict } from '@gt-elements/core/review/review.js';
import type { TemplateResult } from 'lit';
import type { Words } from '../frame/words.js';
import { renderChoice } from '../fields/choice.js';

export interface VerdictProps extends Words {
  readonly verdict: Verdict | undefined;
  /** The answer may be mended. */
  readonly allowFix: boolean;
  readonly readOnly: boolean;
  /** How the keys are written that choose it. */
  keysOf(id: string): string | undefined;
  onVerdict(verdict: Verdict): void;
}

/** What each is called; its keys go by the same name. */
export const verdictWords = { accept: 'verdictAccept', fix: 'verdictFix', return: 'verdictReturn' } as const;
const hints = { accept: 'verdictAcceptHint', fix: 'verdictFixHint', return: 'verdictReturnHint' } as const;

/** What becomes of the answer. It stands beside what submits. */
export function renderVerdict({ t, verdict, allowFix, readOnly, keysOf, onVerdict }: VerdictProps): TemplateResult {
  const titleOf = (value: Verdict) => {
    const keys = keysOf(verdictWords[value]);
    return keys ? `${t(hints[value])} (${keys})` : t(hints[value]);
  };
  return renderChoice({
    name: 'gt-verdict',
    label: t('verdict'),
    options: verdicts
      .filter((each) => allowFix || each !== 'fix')
      .map((value) => ({ value, text: t(verdictWords[value]), title: titleOf(value) })),
    chosen: verdict,
    readOnly,
    onChoose: onVerdict,
  });
}
