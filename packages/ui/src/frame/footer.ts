import type { Issue, Progress } from '@gt-elements/core/task/issue.js';
import { html, nothing, type TemplateResult } from 'lit';
import { cssProperties } from '../styles/css-properties.js';
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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Nothing can be changed: what changes the answer is left out. */
  readonly readOnly?: boolean;
  /** The words of the reason why the task can't be done, once that is said. */
  readonly unableReason?: string | undefined;
  /** Keys as they are shown, `Ctrl+Z`, for hints in titles. */
  readonly keys?: {
    readonly undo?: string;
    readonly redo?: string;
    readonly submit?: string;
    readonly shortcuts?: string;
  };
  onIssuesToggle(open: boolean): void;
  /** The focus is to go to what the issue is about. The list is closed by the receiver. */
  onIssue(issue: Issue): void;
  onUndo(): void;
  onRedo(): void;
  /** Absent where the author turned it off. */
  onUnable?: (() => void) | undefined;
  onUnableTakeBack?: (() => void) | undefined;
  onShortcuts?: (() => void) | undefined;
  /** Absent where the page has a button of its own. */
  onSubmit?: (() => void) | undefined;
}

/** The bar that never scrolls away: how far, what is missing, and what can be done with the whole task. */
export function renderFooter(props: FooterProps): TemplateResult {
  const { t, keys = {}, readOnly, unableReason, canUndo, canRedo } = props;
  const { onUndo, onRedo, onUnable, onShortcuts, onSubmit } = props;
  return html`<footer class="footer" part="footer" role="group" aria-label=${t('taskActions')}>
    <div class="footer-state">
      ${unableReason === undefined ? [renderProgress(props), renderIssues(props)] : renderUnableState(props, unableReason)}
    </div>
    <div class="footer-actions">
      ${
        readOnly
          ? nothing
          : [
              renderAction(t, { label: t('undo'), keys: keys.undo, icon: icons.undo, off: !canUndo, act: onUndo }),
              renderAction(t, { label: t('redo'), keys: keys.redo, icon: icons.redo, off: !canRedo, act: onRedo }),
            ]
      }
      ${
        onShortcuts
          ? renderAction(t, {
              label: t('shortcuts'),
              keys: keys.shortcuts,
              icon: icons.keyboard,
              kind: 'footer-keys',
              act: onShortcuts,
            })
          : nothing
      }
      ${
        onUnable && !readOnly && unableReason === undefined
          ? renderAction(t, { label: t('unable'), icon: icons.unable, kind: 'worded', act: onUnable })
          : nothing
      }
      ${
        onSubmit
          ? html`<button
              type="button"
              class="primary footer-submit"
              part="submit"
              title=${keys.submit ?? nothing}
              @click=${onSubmit}
            >
              ${t('submit')}
            </button>`
          : nothing
      }
    </div>
  </footer>`;
}

interface Action {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly icon: icons.Icon;
  /** `worded` shows its label where there is room for it. */
  readonly kind?: 'worded' | 'footer-keys';
  readonly off?: boolean;
  act(): void;
}

/** `aria-disabled`, not `disabled`: the last undo must not throw the focus out of the button. */
function renderAction(t: Words['t'], { label, keys, icon, kind, off, act }: Action): TemplateResult {
  return html`<button
    type="button"
    class="quiet icon-only ${kind ?? ''}"
    aria-label=${label}
    aria-disabled=${off ? 'true' : nothing}
    title=${keys ? t('actionWithKeys', { action: label, keys }) : label}
    @click=${off ? nothing : act}
  >
    ${renderIcon(icon)}${kind === 'worded' ? html`<span>${label}</span>` : nothing}
  </button>`;
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

function renderIssues(props: FooterProps): TemplateResult {
  const { t, issues, issuesOpen, onIssuesToggle } = props;
  const blocking = issues.filter(({ issue }) => issue.level === 'block');
  const warnings = issues.filter(({ issue }) => issue.level === 'warn');
  if (!issues.length) {
    return html`<span class="footer-complete"
      >${renderIcon(icons.check, 'done')}<span>${t('missingNothing')}</span></span
    >`;
  }
  const missing = t('missing', { count: blocking.length });
  const noted = t('warnings', { count: warnings.length });
  const toggle = () => onIssuesToggle(!issuesOpen);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !issuesOpen) return;
    event.preventDefault();
    event.stopPropagation();
    onIssuesToggle(false);
    (event.currentTarget as Element).querySelector('button')?.focus();
  };
  const onLeave = (event: FocusEvent) => {
    if (issuesOpen && !(event.currentTarget as Element).contains(event.relatedTarget as Node | null))
      onIssuesToggle(false);
  };
  return html`<div class="issues" @keydown=${onKey} @focusout=${onLeave}>
    <button
      type="button"
      class="issues-toggle"
      aria-label=${[...(blocking.length ? [missing] : []), ...(warnings.length ? [noted] : [])].join(', ')}
      aria-expanded=${issuesOpen}
      aria-controls="gt-issues"
      @click=${toggle}
    >
      ${renderCount(icons.blocking, 'blocking', blocking.length, missing)}
      ${renderCount(icons.warning, 'warning', warnings.length, noted)} ${renderIcon(icons.chevronUp)}
    </button>
    <div id="gt-issues" class="issues-panel" part="issues" tabindex="-1" ?hidden=${!issuesOpen}>
      ${
        issuesOpen
          ? [
              renderIssueGroup(props, t('missingTitle'), icons.blocking, 'blocking', blocking),
              renderIssueGroup(props, t('warningsTitle'), icons.warning, 'warning', warnings),
            ]
          : nothing
      }
    </div>
  </div>`;
}

/** Where there is little room the number stands alone, beside its sign. */
function renderCount(
  icon: icons.Icon,
  sign: 'blocking' | 'warning',
  count: number,
  words: string,
): TemplateResult | typeof nothing {
  if (!count) return nothing;
  return html`<span class=${sign}
    >${renderIcon(icon)}<span class="wide">${words}</span><span class="narrow numeric">${count}</span></span
  >`;
}

function renderIssueGroup(
  { onIssue }: FooterProps,
  title: string,
  icon: icons.Icon,
  sign: 'blocking' | 'warning',
  issues: readonly ShownIssue[],
): TemplateResult | typeof nothing {
  if (!issues.length) return nothing;
  return html`<h3 id="gt-issues-${sign}">${title}</h3>
    <ul aria-labelledby="gt-issues-${sign}">
      ${issues.map(
        ({ issue, text }) =>
          html`<li>
            <button type="button" class="quiet" @click=${() => onIssue(issue)}>
              ${renderIcon(icon, sign)}<span>${text}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}

function renderUnableState({ t, readOnly, onUnableTakeBack }: FooterProps, reason: string): TemplateResult {
  return html`<p class="footer-unable">
    ${renderIcon(icons.unable, 'warning')}<span>${t('unableState', { reason })}</span>
    ${
      onUnableTakeBack && !readOnly
        ? html`<button type="button" class="link" @click=${onUnableTakeBack}>${t('unableTakeBack')}</button>`
        : nothing
    }
  </p>`;
}
