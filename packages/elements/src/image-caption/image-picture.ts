import { derived } from '@gt-elements/core/task/derived.js';
import { remembered } from '@gt-elements/core/task/remembered.js';
import type { ImageView, ObjectView, RelationshipView } from '@gt-elements/core/tasks/image-caption/view.js';
import {
  Picture,
  type PictureArrow,
  type PicturePin,
  type PicturePoint,
  type PictureState,
} from '@gt-elements/ui/picture/picture.js';
import type { PinnedPlace, Placing } from '@gt-elements/ui/review/placing.js';
import type { ReactiveControllerHost } from 'lit';
import { nameOf, relationshipText } from './announcements.js';
import type { Region } from './image-action.js';
import type { ImageControl } from './image-control.js';
import type { ImageSession } from './image-session.js';

/** A point of an object, by its key in the picture. */
export interface PointPlace {
  readonly object: ObjectView;
  /** Among the points of the object, from 0. */
  readonly index: number;
}

export function pointPlace({ objects }: ImageView, key: string | undefined): PointPlace | undefined {
  if (key === undefined) return undefined;
  for (const object of objects) {
    const point = object.points.find((each) => each.key === key);
    if (point) return { object, index: point.index };
  }
  return undefined;
}

/** The picture of an element: what happens in it goes to the control and the session, what it shows comes from them. */
export function createPicture(
  host: ReactiveControllerHost,
  session: ImageSession,
  control: () => ImageControl,
  onState: (state: PictureState) => void,
): Picture {
  let withAlt = false;
  const picture: Picture = new Picture(host, {
    onState,
    onPress: (x, y) => control().press(x, y, withAlt),
    onMove: (key, x, y, ended) => control().movePoint(key, x, y, ended),
    onSelect: (key) => control().select(key),
    onHover: (key) => {
      session.pointed = key;
      host.requestUpdate();
    },
    onConnect: (from, to) => control().connect(from, to),
    onArrow: (key) => control().act({ type: 'open-relationship', relationship: key, focus: 'predicate' }),
    onCursor: (place) => control().cursor(place),
    onScale: (scale) => {
      const before = session.scale;
      session.scale = scale;
      const { isFit, canZoomIn, canZoomOut } = scale;
      const isSame = before?.isFit === isFit && before.canZoomIn === canZoomIn && before.canZoomOut === canZoomOut;
      if (!isSame) queueMicrotask(() => host.requestUpdate());
    },
  });
  const { root } = picture;
  root.addEventListener('pointerdown', ({ altKey }) => (withAlt = altKey), { capture: true });
  root.addEventListener(
    'keydown',
    (event) => {
      withAlt = false;
      if (!takesKey(event, control())) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  return picture;
}

/** Numbers are those of objects in the picture too. */
function takesKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, { number, type }: ImageControl): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  if (/^\d$/.test(key)) return type(Number(key));
  if (!number.isOpen || (key !== ' ' && key !== 'Enter')) return false;
  number.end();
  return true;
}

export interface ShownPicture extends Placing {
  readonly t: Region['t'];
  readonly src: string | undefined;
  readonly alt: string | undefined;
  readonly view: ImageView;
  readonly session: ImageSession;
  readonly readOnly: boolean;
  /** Another value whenever words may say something else. */
  readonly wording: number;
}

/** @returns what brings a picture up to date, with as little work as the difference asks for */
export function createPictureUpdate(picture: Picture): (shown: ShownPicture) => void {
  let words: Region['t'];
  const pointsOf = remembered((object: ObjectView, selected: boolean, _wording: number): readonly PicturePoint[] => {
    const { id, number, colour, points } = object;
    const name = nameOf(words, object);
    return points.map(({ key, x, y, index }) => {
      const label =
        points.length > 1 ? words('pointOf', { number, name, index: index + 1 }) : words('point', { number, name });
      return { key, group: id, x, y, number, colour, label, selected };
    });
  });
  const allPoints = derived((objects: readonly ObjectView[], current: string | undefined, wording: number) =>
    objects.flatMap((object) => pointsOf(object, object.id === current, wording)),
  );
  const arrowOf = remembered(
    (relationship: RelationshipView, selected: boolean, _wording: number): PictureArrow | undefined => {
      const { key, subject, object } = relationship;
      if (!subject || !object || subject.id === object.id) return undefined;
      const label = relationshipText(words, relationship);
      return { key, from: `${subject.id}.0`, to: `${object.id}.0`, label, selected };
    },
  );
  const allArrows = derived((relationships: readonly RelationshipView[], open: string | undefined, wording: number) =>
    relationships.flatMap((each) => arrowOf(each, each.key === open, wording) ?? []),
  );
  const pinsOf = derived((places: readonly PinnedPlace[]) =>
    places.flatMap(({ target: { point }, kind }): PicturePin[] => (point ? [{ ...point, kind }] : [])),
  );
  return ({ t, src, alt, view, session, readOnly, takesPlaces, places, wording }) => {
    words = t;
    picture.update({
      src: src ?? '',
      alt: alt ?? t('picture'),
      label: t('surface'),
      points: allPoints(view.objects, session.current, wording),
      // in other steps all are alike, as none of them is worked on
      arrows: allArrows(
        view.relationships,
        session.step === 'relationships' ? session.relationship : undefined,
        wording,
      ),
      emphasised: session.pointedBeside,
      readOnly,
      takesPlaces,
      pins: pinsOf(places),
      showsArrows: session.showsArrows,
      magnifies: session.magnifies,
    });
  };
}
