import { html, type Html } from './html.js';

/** A bar, what it stands for, and its figure in words. */
export interface Bar {
  readonly label: string | Html;
  /** From 0. */
  readonly value: number;
  /** Instead of the value. */
  readonly text?: string;
  readonly tone?: 'good' | 'bad';
}

/** Bars in the rows of a table: it reads as well without them. */
export function barChart(caption: string, bars: readonly Bar[]): Html {
  const longest = bars.reduce((most, { value }) => Math.max(most, value), 0);
  return html`<table class="chart">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${bars.map(
        ({ label, value, text, tone }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td aria-hidden="true">
              <svg class="chart-bar ${tone ?? ''}" viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width="${longest ? (100 * value) / longest : 0}" height="10"></rect>
              </svg>
            </td>
            <td class="figure">${text ?? value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Figures in rows; the first column names the row. */
export function figures(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<div class="scrolled">
    <table class="figures">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Figures that are read at a glance. */
export function tiles(all: readonly (readonly [name: string, figure: string])[]): Html {
  return html`<dl class="tiles">
    ${all.map(
      ([name, figure]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${figure}</dd>
        </div>`,
    )}
  </dl>`;
}

export function percent(part: number | undefined): string {
  return part === undefined ? '–' : `${Math.round(part * 100)}%`;
}

/** Seconds as people say them: `48 s`, `3.5 min`, `1.2 h`. */
export function duration(seconds: number): string {
  const rounded = (value: number) => `${Math.round(value * 10) / 10}`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${rounded(seconds / 60)} min` : `${rounded(seconds / 3600)} h`;
}
