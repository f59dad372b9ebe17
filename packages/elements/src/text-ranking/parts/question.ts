import type { CellView, DimensionView, OrdinalView, RankView } from '@gt-elements/core/tasks/text-ranking/view.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cellKey, type Region } from '../ranking-action.js';

/** Answers that stand side by side up to this many; more go into a list to choose from. */
const SIDE_BY_SIDE = 7;

export interface QuestionProps extends Region {
  readonly dimension: DimensionView;
  readonly cell: CellView;
  /** Tells the same question in two regions apart: in the panel, on a card, in the overview. */
  readonly place: string;
  /** As a list to choose from, however few answers there are. */
  readonly compact?: boolean;
}

interface Option {
  /** What a person types for it. */
  readonly number: number;
  readonly text: string;
  /** Longer words for it, where the text is a number only. */
  readonly label?: string;
  readonly chosen: boolean;
}

/** One question with its answers: a rank, a rating, a choice, acceptable or not. */
export function renderQuestion(props: QuestionProps): TemplateResult {
  const { dimension, cell, compact } = props;
  const options = optionsOf(props);
  const multiple = dimension.kind === 'classification' && dimension.multiple;
  if (!multiple && (compact || options.length > SIDE_BY_SIDE)) return renderSelect(props, options);
  const type = multiple ? 'checkbox' : 'radio';
  const worded = dimension.kind === 'classification' || dimension.kind === 'acceptability';
  return html`<div
    class="segmented ${worded ? 'choices' : ''}"
    role=${multiple ? 'group' : 'radiogroup'}
    aria-label=${questionLabel(props)}
    data-cell=${cellKey(cell.address)}
    @focusin=${() => props.act({ type: 'focus', cell: cell.address })}
  >
    ${options.map(
      ({ number, text, label, chosen }) =>
        html`<label title=${label ?? nothing}>
          <input
            type=${type}
            name=${`${props.place}${cellKey(cell.address)}`}
            aria-label=${label ?? nothing}
            .checked=${live(chosen)}
            ?disabled=${props.readOnly}
            @change=${() => props.act({ type: 'enter', cell: cell.address, number, stay: true })}
          /><span dir="auto">${text}</span>
        </label>`,
    )}
  </div>`;
}

function renderSelect(props: QuestionProps, options: readonly Option[]): TemplateResult {
  const { cell, readOnly, act, t, compact } = props;
  const onChange = (event: Event) => {
    const number = Number((event.currentTarget as HTMLSelectElement).value);
    act(number < 0 ? { type: 'clear', cell: cell.address } : { type: 'enter', cell: cell.address, number, stay: true });
  };
  // digits answer as everywhere; the list would look for a text that begins with them
  const onKey = (event: KeyboardEvent) => {
    if (compact || !/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act({ type: 'digit', digit: Number(event.key) });
  };
  return html`<select
    aria-label=${questionLabel(props)}
    data-cell=${cellKey(cell.address)}
    ?disabled=${readOnly}
    @focusin=${() => act({ type: 'focus', cell: cell.address })}
    @keydown=${onKey}
    @change=${onChange}
  >
    <option value="-1" .selected=${live(options.every(({ chosen }) => !chosen))}>
      ${cell.address.kind === 'ordinal' ? t('notRanked') : t('nothingYet')}
    </option>
    ${options.map(
      ({ number, text, label, chosen }) =>
        html`<option value=${number} .selected=${live(chosen)}>${label ?? text}</option>`,
    )}
  </select>`;
}

function questionLabel({ t, dimension, cell }: QuestionProps): string {
  const name = dimensionName(t, dimension);
  if (cell.letter === undefined) return name;
  return t(dimension.kind === 'ordinal' ? 'rankFor' : 'rateFor', { letter: cell.letter, dimension: name });
}

function optionsOf({ t, dimension, cell }: QuestionProps): readonly Option[] {
  switch (dimension.kind) {
    case 'ordinal':
      return dimension.pair ? pairOptions(t, dimension) : rankOptions(t, dimension, cell as RankView);
    case 'rating':
      return numbers(dimension.scale).map((number) => {
        const label = dimension.labels[number - 1];
        const values = { rating: number, scale: dimension.scale };
        return {
          number,
          text: String(number),
          label: label ? t('ratingLabelled', { ...values, label }) : t('ratingOption', values),
          chosen: cell.value === number,
        };
      });
    case 'classification': {
      const chosen = (cell.value ?? []) as readonly string[];
      return dimension.choices.map((choice, index) => ({
        number: index + 1,
        text: choice,
        chosen: chosen.includes(choice),
      }));
    }
    case 'acceptability':
      return [
        { number: 1, text: t('acceptable'), chosen: cell.value === true },
        { number: 2, text: t('notAcceptable'), chosen: cell.value === false },
      ];
  }
}

function rankOptions(t: Region['t'], { total }: OrdinalView, { value }: RankView): readonly Option[] {
  return numbers(total).map((number) => ({
    number,
    text: String(number),
    label: t('rankPlace', { count: number }),
    chosen: value === number,
  }));
}

function pairOptions(t: Region['t'], { cells, allowTie, pair }: OrdinalView): readonly Option[] {
  const [first = '', second = ''] = cells.map(({ letter }) => letter);
  const options = [
    { number: 1, text: t('preferFirst', { letter: first }), chosen: pair?.preferred === 'first' },
    { number: 0, text: t('preferEqual'), chosen: pair?.preferred === 'equal' },
    { number: 2, text: t('preferFirst', { letter: second }), chosen: pair?.preferred === 'second' },
  ];
  return options.filter(({ number }) => number > 0 || allowTie);
}

function numbers(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Acceptability is the one dimension that the author does not name. */
export function dimensionName(t: Region['t'], { kind, name }: Pick<DimensionView, 'kind' | 'name'>): string {
  return kind === 'acceptability' ? t('acceptability') : name;
}

/** The one question of a dimension that is not asked for each response: a preference between two, or one on the task. */
export function asksOnce(dimension: DimensionView): CellView | undefined {
  if (dimension.kind === 'ordinal') {
    return dimension.pair && { address: dimension.pair.address, value: null, current: dimension.pair.current };
  }
  return dimension.kind === 'classification' && dimension.wholeTask ? dimension.cells[0] : undefined;
}
