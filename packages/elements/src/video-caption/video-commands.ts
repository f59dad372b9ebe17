import type { Command } from '@gt-elements/core/edit/edit-store.js';
import * as activities from '@gt-elements/core/tasks/video-caption/activity-commands.js';
import { writeCaption, writeScene } from '@gt-elements/core/tasks/video-caption/caption-commands.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import type { VideoDocument } from '@gt-elements/core/tasks/video-caption/document.js';
import { moveActivity, setEnd, setStart } from '@gt-elements/core/tasks/video-caption/time-commands.js';
import type { ChangeAction, WriteAction } from './video-action.js';

/** What commands have to know besides the answer. */
export interface Known {
  /** Id of the open activity. */
  readonly current: string | undefined;
  /** A name that was never used before. */
  freshActivityId(document: VideoDocument): string;
}

/** What an action does to the document. */
export function commandOf(
  action: ChangeAction | WriteAction,
  config: VideoConfig,
  known: Known,
): Command<VideoDocument> {
  switch (action.type) {
    case 'begin':
      return (document) =>
        activities.startActivity(document, config, known.freshActivityId(document), action.at, wordsOf(action));
    case 'end':
      return (document) => activities.endActivity(document, config, action.at, action.activity ?? known.current);
    case 'log':
      return (document) =>
        activities.logInstant(document, config, known.freshActivityId(document), action.at, wordsOf(action));
    case 'draw':
      return (document) => drawn(document, config, known.freshActivityId(document), action);
    case 'fill':
      return (document) => activities.fillGap(document, config, known.freshActivityId(document), action.at);
    case 'edge': {
      const { activity, edge, at, alone = false } = action;
      const set = edge === 'start' ? setStart : setEnd;
      return (document) => set(document, config, activity, at, { alone });
    }
    case 'move':
      return (document) => moveActivity(document, config, action.activity, action.to);
    case 'split':
      return (document) =>
        activities.splitActivity(document, config, action.activity, action.at, known.freshActivityId(document));
    case 'merge':
      return (document) => activities.mergeWithNext(document, config, action.activity);
    case 'delete':
      return (document) => activities.deleteActivity(document, action.activity);
    case 'label':
      return (document) => activities.labelActivity(document, action.activity, action.label);
    case 'insert':
      return (document) => writeCaption(document, action.caption);
    case 'write':
      return writing(action, config);
  }
}

function wordsOf({ label }: { readonly label?: string | undefined }): activities.Words {
  return label === undefined ? {} : { label };
}

/** Which way it was drawn is not told: where one end lies in another activity, the other one holds. */
function drawn(
  document: VideoDocument,
  config: VideoConfig,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): VideoDocument {
  const forward = activities.addActivity(document, config, id, { from, to });
  return forward === document ? activities.addActivity(document, config, id, { from: to, to: from }) : forward;
}

function writing({ field, of, text }: WriteAction, config: VideoConfig): Command<VideoDocument> {
  switch (field) {
    case 'label':
      return (document) => activities.labelActivity(document, of, text);
    case 'description':
      return (document) => activities.describeActivity(document, of, text);
    case 'scene':
      return (document) => writeScene(document, config, of, text);
    case 'caption':
      return (document) => writeCaption(document, text);
  }
}
