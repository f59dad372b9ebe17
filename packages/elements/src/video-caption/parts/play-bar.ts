import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import type { VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import type { PlayerState } from '@gt-elements/ui/player/player.js';
import { renderIconButton } from '@gt-elements/ui/frame/icon-button.js';
import { renderIcon, type Icon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { RATES } from '../playing.js';
import type { MarkAction, Region, VideoAction } from '../video-action.js';
import * as icons from '../video-icons.js';

export interface PlayBarProps extends Region {
  readonly view: VideoView;
  readonly config: VideoConfig;
  readonly media: PlayerState;
  /** Where the video is, in digits. */
  readonly clock: Element;
  keysOf(id: string): string | undefined;
}

/** How the video is played, and the buttons that mark. Time runs from left to right on every page. */
export function renderPlayBar(props: PlayBarProps): TemplateResult {
  const { t, media, clock } = props;
  const { isPlayWanted, isMuted } = media;
  return html`<div class="vc-bar" role="group" aria-label=${t('controls')}>
    <span class="vc-keys" dir="ltr">
      ${tool(props, 'frameBack', t('frameBack'), icons.frameBack, { type: 'frames', by: -1 })}
      ${tool(props, 'back1', t('back', { seconds: 1 }), icons.back, { type: 'skip', by: -1 })}
      ${renderPlay(props, isPlayWanted)}
      ${tool(props, 'on1', t('on', { seconds: 1 }), icons.on, { type: 'skip', by: 1 })}
      ${tool(props, 'frameOn', t('frameOn'), icons.frameOn, { type: 'frames', by: 1 })}
    </span>
    ${clock} ${renderSpeed(props)}
    ${tool(props, 'mute', t(isMuted ? 'unmute' : 'mute'), isMuted ? icons.silent : icons.sound, { type: 'mute' })}
    ${renderMarks(props)}
  </div>`;
}

function titleOf({ t, keysOf }: PlayBarProps, id: string, label: string): string {
  const keys = keysOf(id);
  return keys ? t('actionWithKeys', { action: label, keys }) : label;
}

function tool(props: PlayBarProps, id: string, label: string, icon: Icon, action: VideoAction): TemplateResult {
  return renderIconButton({ label, icon, title: titleOf(props, id, label), press: () => props.act(action) });
}

/** It is where the focus is while nothing is written, so it can be found. */
function renderPlay(props: PlayBarProps, isPlaying: boolean): TemplateResult {
  const { t, act } = props;
  const label = t(isPlaying ? 'pause' : 'play');
  return html`<button
    id="play"
    class="quiet icon-only"
    aria-label=${label}
    title=${titleOf(props, 'toggle', label)}
    @click=${() => act({ type: 'toggle' })}
  >
    ${renderIcon(isPlaying ? icons.pause : icons.play)}
  </button>`;
}

function renderSpeed({ t, act, media }: PlayBarProps): TemplateResult {
  const { rate } = media;
  const rates = RATES.includes(rate) ? RATES : [...RATES, rate].sort((one, other) => one - other);
  const onChange = (event: Event) =>
    act({ type: 'rate', to: Number((event.currentTarget as HTMLSelectElement).value) });
  return html`<select class="vc-speed" aria-label=${t('speed')} title=${t('speed')} @change=${onChange}>
    ${rates.map(
      (each) =>
        html`<option value=${each} .selected=${live(each === rate)}>${t('speedValue', { rate: each })}</option>`,
    )}
  </select>`;
}

function renderMarks(props: PlayBarProps): TemplateResult | typeof nothing {
  const { t, act, view, config, readOnly } = props;
  if (readOnly) return nothing;
  const { activityKind } = config;
  const mark = (id: string, key: string, words: string, title: string, as: MarkAction['as'], possible: boolean) =>
    html`<button
      id=${id}
      class="small"
      title=${titleOf(props, key, title)}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${() => act({ type: 'mark', as })}
    >
      ${renderIcon(as === 'begin' ? icons.markStart : as === 'end' ? icons.markEnd : icons.instant)}${words}
    </button>`;
  const instant = (id: string) => mark(id, 'instant', t('markInstant'), t('markInstantTitle'), 'log', view.canAdd);
  return html`<span class="vc-marks">
    ${
      activityKind === 'instant'
        ? instant('mark-start')
        : html`${mark('mark-start', 'start', t('markStart'), t('markStartTitle'), 'begin', view.canAdd)}
          ${mark('mark-end', 'end', t('markEnd'), t('markEndTitle'), 'end', view.open.length > 0)}
          ${activityKind === 'both' ? instant('mark-instant') : nothing}`
    }
  </span>`;
}
