import type { PlayerFailure } from '@gt-elements/ui/player/player.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import type { NoWaveform } from '@gt-elements/ui/ports/waveform-port.js';
import { minus, plus, renderIcon, warning, type Icon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Region, VideoAction } from '../video-action.js';
import { whole } from '../video-icons.js';
import { comfortText, reasonText } from '../video-failure.js';
import type { VideoSession } from '../video-session.js';
import { renderMarks, type MarkBarProps } from './mark-bar.js';

export interface VideoPaneProps extends MarkBarProps {
  readonly session: VideoSession;
  /** The video's own tree, that of what plays it, and that of the timeline. */
  readonly player: Element;
  readonly controls: Element;
  readonly timeline: Element;
  readonly failed: PlayerFailure | undefined;
  /** Why there is no waveform, where that is known. */
  readonly noWaveform: NoWaveform | undefined;
}

/** The video, what plays it, and its time. */
export function renderVideoPane(props: VideoPaneProps): TemplateResult {
  const { t, player, controls, timeline, failed, act } = props;
  return html`<section class="subject" aria-label=${t('video')}>
    <div class="vc-view">${failed ? renderFailed(t, failed, () => act({ type: 'retry' })) : player}</div>
    ${
      // what has never been there has no time either
      failed && !props.config.video
        ? nothing
        : html`<div class="vc-bar">
              ${failed ? nothing : controls}
              <div class="vc-foot">
                ${failed ? nothing : renderMarks(props)} ${renderHint(props)} ${renderTools(props)}
              </div>
            </div>
            <div class="vc-time" role="group" aria-label=${t('timeline')}>${timeline}</div>`
    }
  </section>`;
}

/** In place of the task while its video is being loaded: it is shown as soon as it can be. */
export function renderLoading(t: Region['t'], player: Element): TemplateResult {
  return html`<section class="subject" aria-label=${t('video')}>
    <div class="vc-view">
      ${player}
      <div class="awaited" tabindex="-1" role="group" aria-label=${t('video')}>
        <label>${t('videoLoading')} <progress></progress></label>
      </div>
    </div>
  </section>`;
}

const silences = {
  'too-large': 'noWaveform-too-large',
  'too-long': 'noWaveform-too-long',
  'no-audio': 'noWaveform-no-audio',
  'no-cors': 'noWaveform-no-cors',
  blocked: 'noWaveform-blocked',
  missing: 'noWaveform-missing',
  failed: 'noWaveform-failed',
} as const satisfies Readonly<Record<NoWaveform, string>>;

function renderHint(props: VideoPaneProps): TemplateResult {
  const { refusal } = props.session;
  const { keys = '', why = '' } = refusal ? { why: refusal } : hintsOf(props);
  const lines = [keys, why].filter(Boolean);
  return html`<p class="vc-hint small ${refusal ? '' : 'muted'}" title=${lines.join('\n') || nothing}>
    ${refusal ? renderIcon(warning, 'warning') : nothing}${lines.map((line) => html`<span class=${line === keys ? 'keys' : ''}>${line} </span>`)}
  </p>`;
}

/** Which keys mark with which label, and why there is no waveform. */
function hintsOf({ t, config, readOnly, noWaveform }: VideoPaneProps): {
  readonly keys?: string;
  readonly why: string;
} {
  const labels = readOnly ? [] : config.activityLabels.slice(0, 10);
  const keys = labels.map((label, index) => t('labelKey', { key: (index + 1) % 10, label })).join(t('comma'));
  return { keys: keys && t('labelKeys', { keys }), why: noWaveform ? t(silences[noWaveform]) : '' };
}

function renderTools({ t, session, act, keysOf }: VideoPaneProps): TemplateResult {
  const { scale } = session;
  const tool = (id: string, label: string, icon: Icon, action: VideoAction, possible: boolean) => {
    const keys = keysOf(id);
    const title = keys ? t('actionWithKeys', { action: label, keys }) : label;
    return renderIconButton(icon, label, () => act(action), { title, possible });
  };
  return html`<div class="vc-tools" role="group" aria-label=${t('zoom')}>
    ${tool('zoomOut', t('zoomOut'), minus, { type: 'zoom', to: 'out' }, scale?.canZoomOut ?? false)}
    ${tool('zoomIn', t('zoomIn'), plus, { type: 'zoom', to: 'in' }, scale?.canZoomIn ?? false)}
    ${tool('zoomAll', t('zoomAll'), whole, { type: 'zoom', to: 'all' }, scale?.isFit === false)}
  </div>`;
}

/** Trying again is offered where it may help. */
function renderFailed(t: Region['t'], failed: PlayerFailure, onRetry: () => void): TemplateResult {
  return html`<div class="awaited" tabindex="-1" role="group" aria-label=${t('video')}>
    ${renderIcon(warning, 'warning')}
    <p>${reasonText(t, failed)}</p>
    <p class="muted small">${comfortText(t, failed)}</p>
    ${failed.canRetry ? html`<button class="retry" @click=${onRetry}>${t('tryAgain')}</button>` : nothing}
  </div>`;
}
