import { verdicts, type Verdict } from '@gt-elements/core/review/review.js';
import type { TemplateResult } from 'lit';
import type { Words } from '../frame/words.js';
import { renderChoice } from '../fields/choice.js';

export interface VerdictProps extends Words {
  readonly verdict: Verdict | undefined;
  /** The answer may be mended. */
  readonly allowFix: boolean;
  readonly readOnly: boolean;
  onVerdict(verdict: Verdict): void;
}

const words = { accept: 'verdictAccept', fix: 'verdictFix', return: 'verdictReturn' } as const;
const hints = { accept: 'verdictAcceptHint', fix: 'verdictFixHint', return: 'verdictReturnHint' } as const;

/** What becomes of the answer. It stands beside what submits. */
export function renderVerdict({ t, verdict, allowFix, readOnly, onVerdict }: VerdictProps): TemplateResult {
  return renderChoice({
    name: 'gt-verdict',
    label: t('verdict'),
    options: verdicts
      .filter((each) => allowFix || each !== 'fix')
      .map((value) => ({ value, text: t(words[value]), title: t(hints[value]) })),
    chosen: verdict,
    readOnly,
    onChoose: onVerdict,
  });
}
