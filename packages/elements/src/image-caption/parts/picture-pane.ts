import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { ImageView } from '@gt-elements/core/tasks/image-caption/view.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { minus, plus, type Icon } from '@gt-elements/ui/frame/icons.js';
import type { MediaFailureReason, PictureState } from '@gt-elements/ui/picture/picture.js';
import { renderAwaited, renderFailure } from '@gt-elements/ui/workspace/awaited.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../image-action.js';
import { actual, arrow, loupe, whole } from '../image-icons.js';
import type { ImageSession } from '../image-session.js';

export type Failed = Extract<PictureState, { kind: 'failed' }>;

export interface PicturePaneProps extends Region {
  readonly view: ImageView;
  readonly session: ImageSession;
  /** The picture's own tree. */
  readonly picture: Element;
  readonly failed: Failed | undefined;
  keysOf(id: string): string | undefined;
}

/** The picture, and what can be done with how it is seen. */
export function renderPicturePane(props: PicturePaneProps): TemplateResult {
  const { t, picture, failed, act } = props;
  return html`<section class="subject" aria-label=${t('picture')}>
    <div class="ic-view">${failed ? renderFailed(t, failed, () => act({ type: 'retry' })) : picture}</div>
    ${failed ? nothing : renderBar(props)}
  </section>`;
}

function renderBar(props: PicturePaneProps): TemplateResult {
  const { t, session, act, keysOf } = props;
  const { scale, showsArrows, magnifies } = session;
  const tool = (id: string, label: string, icon: Icon, press: () => void, possible = true, pressed?: boolean) => {
    const keys = keysOf(id);
    const title = keys ? t('actionWithKeys', { action: label, keys }) : label;
    return renderIconButton(icon, label, press, { title, possible, pressed });
  };
  return html`<div class="subject-bar">
    ${renderHint(props)}
    <div class="ic-tools" role="group" aria-label=${t('view')}>
      ${tool('arrows', t('showArrows'), arrow, () => act({ type: 'arrows' }), true, showsArrows)}
      ${tool('loupe', t('loupe'), loupe, () => act({ type: 'loupe' }), true, magnifies)}
      ${tool('zoomOut', t('zoomOut'), minus, () => act({ type: 'zoom', to: 'out' }), scale?.canZoomOut ?? false)}
      ${tool('zoomIn', t('zoomIn'), plus, () => act({ type: 'zoom', to: 'in' }), scale?.canZoomIn ?? false)}
      ${tool('zoomActual', t('zoomActual'), actual, () => act({ type: 'zoom', to: 'actual' }))}
      ${tool('zoomAll', t('zoomAll'), whole, () => act({ type: 'zoom', to: 'all' }), scale?.isFit === false)}
    </div>
  </div>`;
}

/** What a press does now. */
function renderHint({ t, view, session, readOnly, act }: PicturePaneProps): TemplateResult {
  const number = view.objects.find(({ id }) => id === session.current)?.number;
  if (session.addsPoint && number !== undefined && !readOnly) {
    return html`<p class="ic-hint ic-mode small">${t('pressAddsPoint', { number })}</p>
      <button class="small" @click=${() => act({ type: 'adds-point', on: false })}>${t('endPoints')}</button>`;
  }
  const max = view.objectLimits.max ?? 0;
  return html`<p class="ic-hint small muted">
    ${readOnly ? nothing : view.canAdd ? t('pressAdds') : t('pressNothing', { max })}
  </p>`;
}

/** In place of the task while its picture is being loaded. */
export function renderLoading(t: Region['t']): TemplateResult {
  return renderAwaited(t('picture'), html`<label>${t('pictureLoading')} <progress></progress></label>`);
}

function renderFailed(t: Region['t'], { reason, detail }: Failed, onRetry: () => void): TemplateResult {
  const text = failureText(t, reason, detail);
  return renderFailure({ text, comfort: t('workKept'), again: t('tryAgain'), onRetry });
}

const failures = {
  address: 'failed-address',
  blocked: 'failed-blocked',
  missing: 'failed-missing',
  refused: 'failed-refused',
  status: 'failed-status',
  format: 'failed-format',
  network: 'failed-network',
  unknown: 'failed-unknown',
} as const satisfies Readonly<Record<MediaFailureReason, string>>;

export function failureText(t: Region['t'], reason: MediaFailureReason, detail: string): string {
  return t.find(failures[reason], { detail }) ?? reason;
}

/** What only the author can mend; all else is told to the person at work alone. */
const authors: readonly MediaFailureReason[] = ['address', 'blocked', 'missing', 'format'];

export function authorsMismatch({ reason }: Failed, address = ''): Mismatch | undefined {
  if (!authors.includes(reason)) return undefined;
  return { path: '', received: withoutQuery(address), expected: 'the address of a picture that this page may show' };
}
