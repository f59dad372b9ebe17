import type { ImageView, StepName } from '@gt-elements/core/tasks/image-caption/view.js';
import type { ImageAction, Place } from './image-action.js';
import type { ImageSession } from './image-session.js';
import { pointPlace } from './image-picture.js';

/** What keys mean depends on. */
export interface KeyFacts {
  readonly view: ImageView;
  readonly session: ImageSession;
  readonly editable: boolean;
  /** The focus is in the picture. */
  readonly inPicture: boolean;
  /** The point that has the focus. */
  readonly point: string | undefined;
}

const STEPS: readonly StepName[] = ['objects', 'relationships', 'scene', 'caption'];

const plain: Readonly<Record<string, ImageAction>> = {
  caption: { type: 'go', to: 'caption' },
  arrows: { type: 'arrows' },
  loupe: { type: 'loupe' },
  zoomIn: { type: 'zoom', to: 'in' },
  zoomOut: { type: 'zoom', to: 'out' },
  zoomAll: { type: 'zoom', to: 'all' },
  zoomActual: { type: 'zoom', to: 'actual' },
};

/** @returns what a shortcut asks for; `undefined` where it means nothing now */
export function actionOfKey(id: string, facts: KeyFacts): ImageAction | undefined {
  return plain[id] ?? readingAction(id, facts) ?? (facts.editable ? editingAction(id, facts) : undefined);
}

function readingAction(id: string, facts: KeyFacts): ImageAction | undefined {
  const { session, inPicture, view, point } = facts;
  switch (id) {
    case 'picture': {
      if (!inPicture) return { type: 'go', to: 'picture' };
      const object = pointPlace(view, point)?.object;
      return object ? { type: 'open', object: object.id, focus: 'name' } : { type: 'go', to: session.left };
    }
    case 'leave':
      if (session.addsPoint) return { type: 'adds-point', on: false };
      return inPicture ? { type: 'go', to: session.left } : undefined;
    case 'nextStep':
    case 'previousStep': {
      const at = session.left === 'caption' && !inPicture ? 3 : STEPS.indexOf(session.step);
      return { type: 'step', step: STEPS[(at + (id === 'nextStep' ? 1 : 3)) % 4]! };
    }
    case 'next':
      return beside(facts, 1);
    case 'previous':
      return beside(facts, -1);
    default:
      return undefined;
  }
}

/** The next, or the one before, in the step that is open. */
function beside({ view, session, inPicture }: KeyFacts, step: -1 | 1): ImageAction | undefined {
  const { objects, relationships, scene } = view;
  switch (session.step) {
    case 'objects': {
      const next = objects[objects.findIndex(({ id }) => id === session.current) + step];
      if (!next) return undefined;
      return { type: 'open', object: next.id, focus: focusOf(next.points[0]?.key, inPicture) };
    }
    case 'relationships': {
      const at = relationships.findIndex(({ key }) => key === session.relationship);
      const next = relationships[at < 0 && step < 0 ? relationships.length - 1 : at + step];
      return next && { type: 'open-relationship', relationship: next.key, focus: 'predicate' };
    }
    case 'scene': {
      const at = Number(/^scene-(\d+)$/.exec(session.left)?.[1] ?? -1) + step;
      return scene[at] && { type: 'go', to: `scene-${at}` };
    }
  }
}

/** Who is in the picture stays there. */
export function focusOf(point: string | undefined, inPicture: boolean): Place {
  return inPicture && point !== undefined ? `point ${point}` : 'name';
}

function editingAction(id: string, { view, session, point }: KeyFacts): ImageAction | undefined {
  const object = view.objects.find((each) => each.id === session.current);
  switch (id) {
    case 'addsPoint':
      return object && { type: 'adds-point', on: !session.addsPoint };
    case 'moveUp':
    case 'moveDown': {
      if (!object || session.step !== 'objects') return undefined;
      const to = object.number - 1 + (id === 'moveDown' ? 1 : -1);
      return to >= 0 && to < view.objects.length ? { type: 'move', object: object.id, to } : undefined;
    }
    case 'delete':
      if (session.step === 'objects') return object && { type: 'delete', object: object.id };
      if (session.step !== 'relationships' || session.relationship === undefined) return undefined;
      return { type: 'delete-relationship', relationship: session.relationship };
    case 'deletePoint': {
      const place = pointPlace(view, point);
      if (!place) return undefined;
      const { object: of, index } = place;
      return of.points.length > 1 ? { type: 'remove-point', object: of.id, index } : { type: 'delete', object: of.id };
    }
    default:
      return undefined;
  }
}
