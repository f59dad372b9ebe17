import type { Command } from '@gt-elements/core/edit/edit-store.js';
import { assembleCaption, writeCaption, writeScene } from '@gt-elements/core/tasks/image-caption/caption-commands.js';
import type { ImageConfig } from '@gt-elements/core/tasks/image-caption/config.js';
import type { ImageDocument } from '@gt-elements/core/tasks/image-caption/document.js';
import * as objects from '@gt-elements/core/tasks/image-caption/object-commands.js';
import * as relationships from '@gt-elements/core/tasks/image-caption/relationship-commands.js';
import type { ChangeAction, WriteAction } from './image-action.js';

/** Names that were never used before. */
export interface Known {
  freshObjectId(document: ImageDocument): string;
  freshRelationshipKey(document: ImageDocument): string;
}

/** What an action does to the document. */
export function commandOf(
  action: ChangeAction | WriteAction,
  config: ImageConfig,
  known: Known,
): Command<ImageDocument> {
  switch (action.type) {
    case 'add':
      return (document) => objects.addObject(document, config, known.freshObjectId(document), action);
    case 'add-point':
      return (document) => objects.addPoint(document, config, action.object, action);
    case 'move-point':
      return (document) => objects.movePoint(document, config, action.object, action.index, action);
    case 'remove-point':
      return (document) => objects.removePoint(document, action.object, action.index);
    case 'move':
      return (document) => objects.moveObject(document, action.object, action.to);
    case 'delete':
      return (document) => objects.deleteObject(document, action.object);
    case 'relate': {
      const { subjectId, predicate, objectId } = action;
      const statement = { subjectId, predicate, objectId };
      return (document) => relationships.addRelationship(document, known.freshRelationshipKey(document), statement);
    }
    case 'ends': {
      const { relationship, subjectId, objectId } = action;
      const ends = {
        ...(subjectId === undefined ? {} : { subjectId }),
        ...(objectId === undefined ? {} : { objectId }),
      };
      return (document) => relationships.editRelationship(document, relationship, ends);
    }
    case 'delete-relationship':
      return (document) => relationships.deleteRelationship(document, action.relationship);
    case 'unrelated':
      return (document) => relationships.setUnrelated(document, action.object, action.on);
    case 'insert':
      return (document) => writeCaption(document, action.caption);
    case 'assemble':
      return (document) => assembleCaption(document, config);
    case 'write':
      return writing(action, config);
  }
}

function writing({ field, of, text }: WriteAction, config: ImageConfig): Command<ImageDocument> {
  switch (field) {
    case 'name':
      return (document) => objects.renameObject(document, of, text);
    case 'description':
      return (document) => objects.describeObject(document, of, text);
    case 'predicate':
      return (document) => relationships.editRelationship(document, of, { predicate: text });
    case 'scene':
      return (document) => writeScene(document, config, of, text);
    case 'caption':
      return (document) => writeCaption(document, text);
  }
}
