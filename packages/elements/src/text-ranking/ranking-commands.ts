import type { Command } from '@gt-elements/core/edit/edit-store.js';
import * as commands from '@gt-elements/core/tasks/text-ranking/commands.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { RankingDocument } from '@gt-elements/core/tasks/text-ranking/document.js';
import { enterNumber } from '@gt-elements/core/tasks/text-ranking/flow.js';
import type { ChangeAction, RankingAction } from './ranking-action.js';

type TypingAction = Extract<RankingAction, { readonly type: 'rationale' }>;

/** What an action does to the document. */
export function commandOf(action: ChangeAction | TypingAction, config: RankingConfig): Command<RankingDocument> {
  switch (action.type) {
    case 'enter':
      return (document) => enterNumber(document, config, action.cell, action.number);
    case 'rank-next':
      return withResponse(action.cell.response, (document, response) =>
        commands.rankNext(document, config, action.cell.dimension, response),
      );
    case 'move':
      return withResponse(action.cell.response, (document, response) =>
        commands.moveBy(document, config, action.cell.dimension, response, action.step),
      );
    case 'clear': {
      const { kind, dimension, response } = action.cell;
      if (kind !== 'ordinal') return (document) => commands.clearMark(document, config, kind, dimension, response);
      return response === null
        ? (document) => commands.clearDimension(document, config, kind, dimension)
        : (document) => commands.unrank(document, config, dimension, response);
    }
    case 'same-as-previous':
      return (document) => commands.sameAsPrevious(document, config, action.dimension);
    case 'clear-dimension':
      return (document) => commands.clearDimension(document, config, action.kind, action.dimension);
    case 'clear-all':
      return (document) => commands.clearAll(document, config);
    case 'rationale':
      return (document) => commands.setRationale(document, config, action.kind, action.dimension, action.text);
  }
}

function withResponse(
  response: number | null,
  command: (document: RankingDocument, response: number) => RankingDocument,
): Command<RankingDocument> {
  return (document) => (response === null ? document : command(document, response));
}
