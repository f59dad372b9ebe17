import type { GtTextRanking } from '@gt-elements/elements/text-ranking/gt-text-ranking.js';
import { shown } from '../comparison.js';
import { responses } from './texts.js';

type Settings = Readonly<Record<string, unknown>>;

/** What is asked of all contenders: one order, strict, of the same texts. */
export function orderSettings(size: number): Settings {
  return {
    responses: responses(size),
    ordinalRankingDimensions: [{ name: 'Quality', allowTie: false }],
  };
}

/** The same of the whole element, which keeps its drafts on the device and offers reasons why the task can't be done. */
export function elementSettings(size: number): Settings {
  return { name: 'answer', ...orderSettings(size) };
}

/** An answer: every response in the place that it stands in. */
export function rankedInOrder(settings: Settings): Settings {
  const places = (settings['responses'] as readonly string[]).map((_, index) => index + 1);
  const dimensions = settings['ordinalRankingDimensions'] as readonly object[];
  return {
    version: 1,
    ordinalRankingDimensions: dimensions.map((dimension) => ({ ...dimension, responseRankings: places })),
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
  element.value = rankedInOrder(settings);
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
