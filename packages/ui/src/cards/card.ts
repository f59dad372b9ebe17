import { html, nothing, type TemplateResult } from 'lit';
import { check, grip, renderIcon, unmet } from '../frame/icons.js';
import type { ReorderController } from '../reorder/reorder-controller.js';

/** `empty`: nothing is in it. `partial`: something is missing. */
export type CardState = 'empty' | 'partial' | 'complete';

export interface CardProps {
  /** For the order; also how it is found in the shadow tree: `data-card`. */
  readonly key: string;
  /** Name of the part for authors' styles. */
  readonly part: string;
  /** 0–11 */
  readonly colour: number;
  /** From 1, as shown. */
  readonly number: number;
  /** Said with the number in place of it: `Object 2`. */
  readonly name: string;
  readonly state: CardState;
  /** What the state is called. */
  readonly stateText: string;
  readonly readOnly: boolean;
  /** Absent: their order is not for people to change. */
  readonly reorder?: ReorderController<string>;
  /** The pointer, or the focus, is on it or has left it. */
  onPoint(isOn: boolean): void;
}

export interface CardLineProps extends CardProps {
  readonly text: string;
  /** The text says that there is none. */
  readonly isBlank: boolean;
  /** More about it, in few words. */
  readonly facts: string;
  /** What belongs to it elsewhere is pointed at. */
  readonly isPointed: boolean;
  onOpen(): void;
}

/** One of a list of cards, in one line. */
export function renderCardLine(props: CardLineProps): TemplateResult {
  const { number, name, state, stateText, onPoint, text, isBlank, facts, isPointed, onOpen } = props;
  const enter = () => onPoint(true);
  const leave = () => onPoint(false);
  return renderItem(
    props,
    { isPointed, enter, leave, focus: enter, blur: leave },
    html`${renderGrip(props)}
      <button class="quiet card-open" aria-expanded="false" @click=${onOpen}>
        <span class="visually-hidden">${name}</span>
        <span class="number" aria-hidden="true">${number}</span>
        <span class="card-text ${isBlank ? 'muted' : ''}" dir="auto">${text}</span>
        ${facts ? html`<span class="small muted numeric">${facts}</span>` : nothing} ${renderState(state, stateText)}
      </button>`,
  );
}

export interface OpenCardProps extends CardProps {
  /** What can be done with it. */
  readonly tools: unknown;
  onFocus?(event: FocusEvent): void;
}

/** The open one, with all that is in it. */
export function renderCard(props: OpenCardProps, body: unknown): TemplateResult {
  const { number, name, state, stateText, readOnly, onPoint, tools, onFocus } = props;
  return renderItem(
    props,
    { isCurrent: true, focus: onFocus },
    html`<div class="card-head" @pointerenter=${() => onPoint(true)} @pointerleave=${() => onPoint(false)}>
        ${renderGrip(props)}
        <h3><span class="number" aria-hidden="true">${number}</span><span class="visually-hidden">${name}</span></h3>
        ${
          state === 'empty'
            ? nothing
            : html`<span class="card-state small muted">${stateSign(state)}${stateText}</span>`
        }
        ${readOnly ? nothing : html`<span class="card-tools" data-part="tools">${tools}</span>`}
      </div>
      ${body}`,
  );
}

interface Item {
  readonly isCurrent?: boolean;
  readonly isPointed?: boolean;
  enter?(): void;
  leave?(): void;
  focus?: ((event: FocusEvent) => void) | undefined;
  blur?(): void;
}

function renderItem({ key, part, colour, reorder }: CardProps, item: Item, inside: unknown): TemplateResult {
  return html`<li
    class="card"
    part=${part}
    data-card=${key}
    data-colour=${colour}
    ?data-current=${item.isCurrent}
    ?data-pointed=${item.isPointed}
    ${reorder?.item(key)}
    @pointerenter=${item.enter}
    @pointerleave=${item.leave}
    @focusin=${item.focus}
    @focusout=${item.blur}
  >
    ${inside}
  </li>`;
}

/** A sign, with words for those who do not see it; none for what nobody has begun. */
export function renderState(state: CardState, text: string): unknown {
  return state === 'empty' ? nothing : [stateSign(state), html`<span class="visually-hidden">${text}</span>`];
}

function stateSign(state: CardState): TemplateResult {
  return state === 'complete' ? renderIcon(check, 'done') : renderIcon(unmet, 'muted');
}

function renderGrip({ readOnly, reorder }: CardProps): TemplateResult | typeof nothing {
  if (!reorder) return nothing;
  return html`<span class="card-grip" ?hidden=${readOnly} ${reorder.handle()}>${renderIcon(grip)}</span>`;
}
