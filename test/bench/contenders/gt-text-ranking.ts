import type { GtTextRanking } from '@gt-elements/elements/text-ranking/gt-text-ranking.js';
import { shown } from '../comparison.js';
import { responses } from './texts.js';

type Settings = Readonly<Record<string, unknown>>;

/** What SurveyJS's question has too: one order, strict, of the same texts; nothing is kept on the device. */
export function oneOrder(size: number, words?: number): Settings {
  return {
    name: 'answer',
    drafts: 'none',
    unableReasons: [],
    responses: responses(size, words),
    ordinalRankingDimensions: [{ name: 'Quality', allowTie: false }],
  };
}

/** A task as authors set it up: prompt, three dimensions, reasons, rules, drafts. */
export function wholeTask(size: number): Settings {
  return {
    ...oneOrder(size),
    drafts: 'device',
    unableReasons: ['The responses are in another language', 'Something else'],
    text: 'What are some innovative ways our team can improve remote collaboration?',
    ordinalRankingDimensions: [
      { name: 'Quality', allowTie: false },
      { name: 'Clarity', allowTie: true },
    ],
    ratingDimensions: [{ name: 'Helpfulness', scale: 5 }],
    classificationDimensions: [{ name: 'Unsafe', choices: ['no', 'yes'] }],
    rationale: 'optional',
    requirements: [
      { id: 'two', text: 'Rank on two dimensions at least', rule: { count: '/ordinalRankingDimensions', min: 2 } },
    ],
  };
}

export function attach(stage: HTMLElement, settings: Settings): GtTextRanking {
  const element = Object.assign(document.createElement('gt-text-ranking'), settings);
  stage.append(element);
  return element;
}

/** Attached, shown, every response ranked in the order it stands in, and the focus on the first. */
export async function attachRanked(stage: HTMLElement, settings: Settings): Promise<void> {
  const element = attach(stage, settings);
  const places = (settings['responses'] as readonly string[]).map((_, index) => index + 1);
  const dimensions = settings['ordinalRankingDimensions'] as readonly { readonly name: string }[];
  element.value = {
    version: 1,
    ordinalRankingDimensions: dimensions.map((dimension) => ({ ...dimension, responseRankings: places })),
  };
  await shown();
  const find = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!find('.rank-response')) find('[data-dimension]')!.click();
  await shown();
  find('.rank-response')!.focus();
  await shown();
}

/** Or the next one would find its draft. */
export function forget(stage: HTMLElement): void {
  (stage.firstElementChild as GtTextRanking).clearDraft();
}

/** Ranks in the answer of the first dimension, by response. */
export function ranks(stage: HTMLElement): readonly (number | null)[] {
  const { value } = stage.firstElementChild as GtTextRanking;
  const [first] = (value?.['ordinalRankingDimensions'] ?? []) as { responseRankings: (number | null)[] }[];
  return first?.responseRankings ?? [];
}

/** What is wrong with how many responses are shown. */
export function shownFault(stage: HTMLElement, size: number): string | undefined {
  const root = stage.firstElementChild?.shadowRoot;
  const cards = [...(root?.querySelectorAll('[part~=response] .response-body') ?? [])];
  const rows = root?.querySelectorAll('.rank-row').length;
  const seen = cards.filter((card) => card.clientHeight > 0 && card.textContent.length > 100).length;
  return seen === size && rows === size ? undefined : `${seen} of ${size} responses are shown, in ${rows} rows`;
}
