import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import type { VideoView } from '@gt-elements/core/tasks/video-caption/view.js';
import { renderIcon } from '@gt-elements/ui/frame/icons.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { MarkAction, Region } from '../video-action.js';
import * as icons from '../video-icons.js';

export interface MarkBarProps extends Region {
  readonly view: VideoView;
  readonly config: VideoConfig;
  keysOf(id: string): string | undefined;
}

/** Buttons that mark where the video is now. */
export function renderMarks(props: MarkBarProps): TemplateResult | typeof nothing {
  const { t, act, view, config, readOnly, keysOf } = props;
  if (readOnly) return nothing;
  const { activityKind } = config;
  const mark = (id: string, key: string, words: string, action: string, as: MarkAction['as'], possible: boolean) => {
    const keys = keysOf(key);
    return html`<button
      id=${id}
      class="small"
      title=${keys ? t('actionWithKeys', { action, keys }) : action}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${() => act({ type: 'mark', as })}
    >
      ${renderIcon(as === 'begin' ? icons.markStart : as === 'end' ? icons.markEnd : icons.instant)}${words}
    </button>`;
  };
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
