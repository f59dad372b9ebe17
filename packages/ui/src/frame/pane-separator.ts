import { html, type TemplateResult } from 'lit';

export interface PaneSeparatorProps {
  readonly label: string;
  /** The id of the pane that the separator ends. */
  readonly controls: string;
  /** CSS pixels, as are `min` and `max`. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  onWidth(width: number): void;
}

const STEP = 16;

/** The draggable end of a pane. It measures and sets `--_gt-pane` on the element it stands in; told is the last width. */
export function renderPaneSeparator({ label, controls, width, min, max, onWidth }: PaneSeparatorProps): TemplateResult {
  const within = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  const onKey = (event: KeyboardEvent) => {
    const step = isRightToLeft(event) ? -STEP : STEP;
    const wanted = { ArrowRight: width + step, ArrowLeft: width - step, Home: min, End: max }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onWidth(within(wanted));
  };
  const onDown = (event: PointerEvent) => {
    const separator = event.currentTarget as HTMLElement;
    const pane = separator.parentElement!;
    const sign = isRightToLeft(event) ? -1 : 1;
    const offset = pane.offsetWidth - event.clientX * sign;
    let wanted = width;
    separator.setPointerCapture(event.pointerId);
    separator.onpointermove = ({ clientX }) => {
      wanted = within(offset + clientX * sign);
      pane.style.setProperty('--_gt-pane', `${wanted}px`);
    };
    separator.onlostpointercapture = () => {
      separator.onpointermove = separator.onlostpointercapture = null;
      onWidth(wanted);
    };
  };
  return html`<div
    class="separator"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${label}
    aria-controls=${controls}
    aria-valuenow=${width}
    aria-valuemin=${min}
    aria-valuemax=${max}
    @keydown=${onKey}
    @pointerdown=${onDown}
  ></div>`;
}

function isRightToLeft(event: Event): boolean {
  return (event.currentTarget as Element).matches(':dir(rtl)');
}
