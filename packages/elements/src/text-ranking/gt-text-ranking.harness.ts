import { setViewport } from '@web/test-runner-commands';
import type { AnswerObject } from '@gt-elements/core/task/task-definition.js';
import { named, nameOf, TaskHarness } from '@gt-elements/ui/task/task.harness.js';
import './define.js';
import type { GtTextRanking } from './gt-text-ranking.js';

/** Properties as an author sets them, of any type: bad ones too. */
export type Settings = Readonly<Record<string, unknown>>;

/** Responses that differ in length and letters. */
export const texts: readonly string[] = [
  'We can use virtual whiteboards and brainstorming tools.',
  'Implementing regular virtual coffee breaks can help.',
  'Utilizing project management software can streamline workflows.',
  'Rotate the hours of meetings, so that no time zone always suffers.',
  'Write decisions down.',
  'Pair people up for an hour a week.',
  'Ask the team.',
  'Buy better microphones.',
  'Meet in person twice a year.',
  'Record what is presented.',
  'Keep meetings short.',
  'Cancel some of them.',
];

/** Ordinal dimensions by name. One whose name ends in `=` allows ties. */
export function ordinal(...names: string[]): readonly object[] {
  return names.map((name) => ({ name: name.replace(/=$/, ''), allowTie: name.endsWith('=') }));
}

/** Three responses on one dimension with ties; nothing is kept on the device. */
export const simple: Settings = {
  name: 'answer',
  drafts: 'none',
  text: 'How can we improve remote collaboration?',
  responses: texts.slice(0, 3),
  ordinalRankingDimensions: ordinal('Clarity='),
};

/** An element with settings, not connected. */
export function makeRanking(settings: Settings = simple): GtTextRanking {
  return Object.assign(document.createElement('gt-text-ranking'), settings);
}

/** Puts an element into the page, or takes one from there, and tells what a test may know of its inside. */
export async function showRanking(
  settings: Settings = simple,
  parent: Element = document.body,
): Promise<RankingHarness> {
  const ranking = new RankingHarness(makeRanking(settings));
  parent.append(ranking.element);
  await ranking.settled();
  return ranking;
}

/** The frame of a worker's portal, in which nothing is remembered. To be called before the page is looked at. */
export async function atReferenceSize(): Promise<void> {
  localStorage.clear();
  await setViewport({ width: 1000, height: 650 });
}

/** Dimension's list in the answer, and the member that goes by response. */
const members = {
  ordinalRankingDimensions: 'responseRankings',
  ratingDimensions: 'responseRatings',
  classificationDimensions: 'responseChoices',
} as const;

/** The one thing that tests know of the shadow tree. Responses are named by their letters, as people name them. */
export class RankingHarness extends TaskHarness<GtTextRanking> {
  // The answer

  /** Places (or ratings, or choices) of one dimension by response in input order; `undefined` where there are none. */
  answers(name: string): unknown {
    for (const [list, member] of Object.entries(members)) {
      const entries = (this.value?.[list] ?? []) as readonly AnswerObject[];
      const entry = entries.find((each) => each['name'] === name);
      if (entry) return entry[member] ?? entry['taskChoices'];
    }
    return undefined;
  }

  /** All ordinal dimensions: `{Clarity: [2, 1, 3]}`. */
  get ranks(): Readonly<Record<string, unknown>> {
    const entries = (this.value?.['ordinalRankingDimensions'] ?? []) as readonly AnswerObject[];
    return Object.fromEntries(entries.map((entry) => [entry['name'], entry['responseRankings']]));
  }

  // What is shown

  get cards(): readonly HTMLElement[] {
    return this.all('[part~=response]');
  }

  card(letter: string): HTMLElement {
    return named(this.cards, letter, (card) => card.querySelector('.letter')?.textContent);
  }

  /** The rows of an ordinal dimension as they stand: `['1 B', '=2 A', '=2 C', '– D']`. */
  rows(dimension: string): readonly string[] {
    return this.#rows(dimension).map((row) => {
      const tied = row.hasAttribute('data-tied') ? '=' : '';
      return `${tied}${textIn(row, '.rank-place')} ${textIn(row, '.letter')}`;
    });
  }

  /** What stands for a response in an ordinal dimension: focused, pressed, dragged. */
  row(dimension: string, letter: string): HTMLElement {
    return named(this.#rows(dimension), letter, (row) => textIn(row, '.letter'));
  }

  rowButton(dimension: string, letter: string): HTMLElement {
    return this.row(dimension, letter).querySelector<HTMLElement>('.rank-response')!;
  }

  grip(dimension: string, letter: string): HTMLElement {
    return this.row(dimension, letter).querySelector<HTMLElement>('.rank-grip')!;
  }

  step(dimension: string, letter: string, direction: 'up' | 'down'): HTMLElement {
    return this.row(dimension, letter).querySelectorAll<HTMLElement>('.rank-step')[direction === 'up' ? 0 : 1]!;
  }

  /** One answer of a question about a response (or of the only one), as it can be clicked on, where it is seen. */
  choice(dimension: string, letter: string | undefined, text: string): HTMLElement {
    const labels = [...this.question(dimension, letter).querySelectorAll('label')];
    return named(labels, text, (label) => label.textContent);
  }

  /** The texts of the answers that are chosen. */
  chosen(dimension: string, letter?: string): readonly string[] {
    const labels = [...this.question(dimension, letter).querySelectorAll('label')];
    return labels.filter((label) => label.querySelector('input')!.checked).map((label) => label.textContent.trim());
  }

  /** A group of answers or a list to choose from; in a dialog where one is open. */
  question(dimension: string, letter?: string): HTMLElement {
    const scope = this.root.querySelector('dialog[open]') ?? this.find('[part~=main]');
    const response = letter === undefined ? null : this.#responseOf(letter);
    const cells = [...scope.querySelectorAll<HTMLElement>('[data-cell]')];
    return named(cells, `${dimension} ${letter ?? ''}`, ({ dataset }) => {
      const [, name, about] = JSON.parse(dataset['cell']!) as [string, string, number | null];
      return about === response ? `${name || 'Acceptability'} ${letter ?? ''}` : undefined;
    });
  }

  select(dimension: string, letter?: string): HTMLSelectElement {
    return this.question(dimension, letter) as HTMLSelectElement;
  }

  /** The heading of a dimension, which opens and closes it. */
  header(dimension: string): HTMLElement {
    return named(this.all('[data-dimension]'), dimension, (header) => textIn(header, '.dimension-name'));
  }

  isOpen(dimension: string): boolean {
    return this.header(dimension).getAttribute('aria-expanded') === 'true';
  }

  rationale(dimension: string): HTMLTextAreaElement {
    const fields = this.all('[data-rationale] textarea') as HTMLTextAreaElement[];
    return named(fields, dimension, (field) =>
      field.closest<HTMLElement>('[data-rationale]')!.dataset['rationale']!.split('/').at(-1),
    );
  }

  // The focus

  /** What has the focus, in words: `Clarity A`, `Language`, `rationale of Clarity`, a button's name, `body`. */
  get focus(): string {
    const focused = this.focusedElement;
    if (!focused || focused === document.body) return 'body';
    const cell = focused.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (cell !== undefined) {
      const [kind, name, response] = JSON.parse(cell) as [string, string, number | null];
      const words = [kind === 'acceptability' ? 'Acceptability' : name];
      if (response !== null) words.push(this.#letterOf(response));
      return words.join(' ');
    }
    const place = focused.closest<HTMLElement>('[data-rationale]')?.dataset['rationale'];
    if (place !== undefined) return `rationale of ${place.split('/').at(-1)}`;
    return nameOf(focused as HTMLElement);
  }

  #rows(dimension: string): readonly HTMLElement[] {
    const rows = this.all('.rank-row');
    return rows.filter((row) => {
      const cell = row.querySelector<HTMLElement>('[data-cell]')?.dataset['cell'];
      return cell !== undefined && (JSON.parse(cell) as string[])[1] === dimension;
    });
  }

  get #letters(): readonly [letter: string, response: number][] {
    const { responses } = this.element;
    const order = (this.element as unknown as { model: { document: { shownOrder: readonly number[] } } }).model.document
      .shownOrder;
    return responses.map((_, place) => [letters[place]!, order[place]!]);
  }

  #letterOf(response: number): string {
    return this.#letters.find(([, each]) => each === response)![0];
  }

  #responseOf(letter: string): number {
    return this.#letters.find(([each]) => each === letter)![1];
  }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function textIn(element: Element, selector: string): string {
  return element.querySelector(selector)?.textContent.trim() ?? '';
}
