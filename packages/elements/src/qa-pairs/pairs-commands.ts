import type { Command } from '@gt-elements/core/edit/edit-store.js';
import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import type { PairsDocument } from '@gt-elements/core/tasks/qa-pairs/document.js';
import * as pairs from '@gt-elements/core/tasks/qa-pairs/pair-commands.js';
import * as references from '@gt-elements/core/tasks/qa-pairs/reference-commands.js';
import type { ChangeAction, WriteAction } from './pair-action.js';

/** Names that were never used before. */
export interface Known {
  freshPairId(document: PairsDocument): string;
  freshReferenceKey(document: PairsDocument): string;
}

/**
 * What an action does to the document.
 * @param shown the document with the pair that is only shown as yet, which an action on it makes real
 */
export function commandOf(
  action: ChangeAction | WriteAction,
  config: PairsConfig,
  known: Known,
  shown: (document: PairsDocument) => PairsDocument,
): Command<PairsDocument> {
  const command = commandOnShown(action, config, known);
  return (document) => {
    const before = shown(document);
    const after = command(before);
    return after === before ? document : after;
  };
}

function commandOnShown(action: ChangeAction | WriteAction, config: PairsConfig, known: Known): Command<PairsDocument> {
  switch (action.type) {
    case 'new':
      return (document) => pairs.addPair(document, config, known.freshPairId(document));
    case 'duplicate':
      return (document) => pairs.duplicatePair(document, config, action.pair, known.freshPairId(document));
    case 'delete':
      return (document) => pairs.deletePair(document, action.pair);
    case 'move':
      return (document) => pairs.movePair(document, action.pair, action.to);
    case 'write':
      return (document) =>
        action.field === 'question'
          ? pairs.setQuestion(document, action.pair, action.text)
          : pairs.setAnswer(document, config, action.pair, action.text);
    case 'tag':
      return (document) => pairs.toggleTag(document, config, action.pair, action.tag);
    case 'own-tag':
      return (document) => pairs.addCustomTag(document, config, action.pair, action.tag);
    case 'remove-own-tag':
      return (document) => pairs.removeCustomTag(document, action.pair, action.tag);
    case 'entire':
      return (document) => references.setReferencesEntirePassage(document, config, action.pair, action.on);
    case 'unanswerable':
      return (document) => pairs.setUnanswerable(document, config, action.pair, action.on);
    case 'reference':
      return (document) =>
        references.addReference(document, config, action.pair, known.freshReferenceKey(document), action.span);
    case 'answer-span':
      return (document) =>
        references.setAnswerSpan(document, config, action.pair, known.freshReferenceKey(document), action.span);
    case 'resize':
      return (document) => references.resizeReference(document, config, action.key, action.span);
    case 'remove-reference':
      return (document) => references.removeReference(document, action.key);
  }
}
