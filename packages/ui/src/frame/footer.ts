import type { Issue, Progress } from '@gt-elements/core/task/issue.js';
import { html, nothing, type TemplateResult } from 'lit';
import { cssProperties } from '../styles/css-properties.js';
import { renderIconButton } from './icon-button.js';
import * as icons from './icons.js';
import { renderIcon } from './icons.js';
import type { Words } from './words.js';

/** An issue with its sentence in the language of the moment. */
export interface ShownIssue {
  readonly issue: Issue;
  readonly text: string;
}

export interface FooterProps extends Words {
  readonly progress: Progress;
  /** In the order of the screen. Those that block come first in the list whatever the order here. */
  readonly issues: readonly ShownIssue[];
  readonly issuesOpen: boolean;
  /** A submit was tried in vain: what is missing may be loud now. */
  readonly tried?: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Nothing can be changed: what changes the answer is left out, and what is missing, since nobody can mend it. */
  readonly readOnly?: boolean;
  /** The words of the reason why the task can't be done, once that is said. */
  readonly unableReason?: string | undefined;
  /** Keys as they are shown, `Ctrl+Z`, for hints in titles. */
  keysOf?(id: 'undo' | 'redo' | 'submit' | 'shortcuts'): string | undefined;
  onIssuesToggle(open: boolean): void;
  /** The focus is to go to what the issue is about. The list is closed by the receiver. */
  onIssue(issue: Issue): void;
  onUndo(): void;
  onRedo(): void;
  /** Absent where the author turned it off. */
  onUnable?: (() => void) | undefined;
  onUnableTakeBack?: (() => void) | undefined;
  onShortcuts?: (() => void) | undefined;
  /** What is said with the submit, beside its button. */
  readonly beforeSubmit?: unknown;
  /** Absent where the page has a button of its own. */
  onSubmit?: (() => void) | undefined;
}

/** The bar that never scrolls away: how far, what is missing, and what can be done with the whole task. */
export function renderFooter(props: FooterProps): TemplateResult {
  const { t, readOnly, unableReason, canUndo, canRedo } = props;
  const { onUndo, onRedo, onUnable, onShortcuts, onSubmit } = props;
  const action = (label: string, icon: icons.Icon, act: () => void, rest: ActionRest = {}) =>
    renderAction(t, label, icon, act, rest);
  return html`<footer class="footer" part="footer" role="group" aria-label=${t('taskActions')}>
    <div>
      ${unableReason === undefined ? [renderProgress(props), readOnly ? nothing : renderIssues(props)] : renderUnableState(props, unableReason)}
    </div>
    <div class="footer-actions">
      ${[
        readOnly || action(t('undo'), icons.undo, onUndo, { keys: props.keysOf?.('undo'), off: !canUndo }),
        readOnly || action(t('redo'), icons.redo, onRedo, { keys: props.keysOf?.('redo'), off: !canRedo }),
        onShortcuts &&
          action(t('shortcuts'), icons.keyboard, onShortcuts, {
            keys: props.keysOf?.('shortcuts'),
            kind: 'footer-keys',
          }),
        onUnable &&
          !readOnly &&
          unableReason === undefined &&
          action(t('unable'), icons.unable, onUnable, { kind: 'worded' }),
      ].filter((each) => typeof each === 'object')}
      ${props.beforeSubmit}
      ${
        onSubmit
          ? html`<button class="primary" part="submit" title=${props.keysOf?.('submit') ?? nothing} @click=${onSubmit}>
              ${t('submit')}
            </button>`
          : nothing
      }
    </div>
  </footer>`;
}

interface ActionRest {
  readonly keys?: string | undefined;
  /** `worded` shows its label where there is room for it. */
  readonly kind?: 'worded' | 'footer-keys';
  readonly off?: boolean;
}

/** `aria-disabled`, not `disabled`: the last undo must not throw the focus out of the button. */
function renderAction(
  t: Words['t'],
  label: string,
  icon: icons.Icon,
  act: () => void,
  { keys, kind, off }: ActionRest,
): TemplateResult {
  return renderIconButton(icon, label, act, {
    title: keys ? t('actionWithKeys', { action: label, keys }) : label,
    possible: !off,
    name: kind ?? '',
    words: kind === 'worded' ? html`<span>${label}</span>` : nothing,
  });
}

function renderProgress({ t, progress: { done, total } }: FooterProps): TemplateResult | typeof nothing {
  if (!total) return nothing;
  const words = t('progressOf', { done, total });
  return html`<div
    class="progress"
    role="progressbar"
    aria-label=${t('progress')}
    aria-valuenow=${done}
    aria-valuemin="0"
    aria-valuemax=${total}
    aria-valuetext=${words}
  >
    <span class="progress-bar" ${cssProperties({ '--_gt-done': `${(100 * done) / total}%` })}></span>
    <span class="numeric">${words}</span>
  </div>`;
}

const levels = [
  { level: 'block', sign: 'blocking', icon: icons.blocking, count: 'missing', title: 'missingTitle' },
  { level: 'warn', sign: 'warning', icon: icons.warning, count: 'warnings', title: 'warningsTitle' },
] as const;

/** Blocking and warning differ by sign and words; where there is little room the number stands alone beside the sign. */
function renderIssues({ t, issues, issuesOpen, tried, onIssuesToggle, onIssue }: FooterProps): TemplateResult {
  if (!issues.length)
    return html`<p>${renderIcon(icons.check, 'done')}<span class="all-done">${t('missingNothing')}</span></p>`;
  const groups = levels
    .map((level) => ({ ...level, shown: issues.filter(({ issue }) => issue.level === level.level) }))
    .filter(({ shown }) => shown.length)
    .map((group) => ({ ...group, words: t(group.count, { count: group.shown.length }) }));
  const toggle = (event: Event) => {
    const box = (event.currentTarget as Element).closest('.issues')!;
    onIssuesToggle(!issuesOpen);
    // opening leads to the first entry, closing back: the next rendering shows or hides the list
    requestAnimationFrame(() => box.querySelector<HTMLElement>(issuesOpen ? 'button' : 'li button')?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !issuesOpen) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(event);
  };
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (issuesOpen && !(currentTarget as Element).contains(relatedTarget as Node | null)) onIssuesToggle(false);
  };
  return html`<div class="issues" @keydown=${onKey} @focusout=${onLeave}>
    <button
      class="issues-toggle ${tried ? '' : 'calm'}"
      aria-label=${groups.map(({ words }) => words).join(t('comma'))}
      aria-expanded=${issuesOpen}
      aria-controls="gt-issues"
      @mousedown=${keepFocus}
      @click=${toggle}
    >
      ${groups.map(
        ({ sign, icon, words, shown }) =>
          html`<span class=${sign}
            >${renderIcon(icon)}<span class="wide">${words}</span><span class="narrow" data-count=${shown.length}></span
          ></span> `,
      )}
      ${renderIcon(icons.chevronUp)}
    </button>
    <div id="gt-issues" class="issues-panel" part="issues" tabindex="-1" ?hidden=${!issuesOpen}>
      ${
        issuesOpen
          ? groups.map(
              ({ sign, icon, title, shown }) =>
                html`<h3 id="gt-issues-${sign}">${t(title)}</h3>
                  <ul aria-labelledby="gt-issues-${sign}">
                    ${shown.map(
                      ({ issue, text }) =>
                        html`<li>
                          <button class="quiet" @click=${() => onIssue(issue)}>
                            ${renderIcon(icon, sign)}<span>${text}</span>
                          </button>
                        </li>`,
                    )}
                  </ul>`,
            )
          : nothing
      }
    </div>
  </div>`;
}

/** Else the press would take the focus out of the list, close it, and the click would open it again. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function renderUnableState({ t, readOnly, onUnableTakeBack }: FooterProps, reason: string): TemplateResult {
  return html`<p>
    ${renderIcon(icons.unable, 'warning')}<span>${t('unableState', { reason })}</span>
    ${
      onUnableTakeBack && !readOnly
        ? html`<button class="link" @click=${onUnableTakeBack}>${t('unableTakeBack')}</button>`
        : nothing
    }
  </p>`;
}
