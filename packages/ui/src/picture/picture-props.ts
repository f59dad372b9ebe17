import type { MediaFailureReason } from '../media-source/media-failure.js';
import type { Place } from './view-transform.js';

/** A dot in the picture. */
export interface PicturePoint extends Place {
  /** Unique among all points and arrows. */
  readonly key: string;
  /** What it belongs to: no arrow is drawn by hand between points of the same. */
  readonly group: string;
  /** Natural pixels after EXIF orientation, from the top left. */
  readonly x: number;
  readonly y: number;
  /** Shown in it. */
  readonly number: number;
  /** 0–11, as in `groupColours`. */
  readonly colour: number;
  /** The accessible name. */
  readonly label: string;
  readonly selected: boolean;
}

/** A place where something is said, or proposed, to be missing. Natural pixels. */
export interface PicturePin extends Place {
  readonly kind: 'comment' | 'suggestion';
}

/** A line from one point to another. Without both points it isn't shown. */
export interface PictureArrow {
  /** Unique among all points and arrows. */
  readonly key: string;
  /** Keys of points. */
  readonly from: string;
  readonly to: string;
  /** Shown while it is pointed at, emphasised or selected. */
  readonly label: string;
  readonly selected: boolean;
}

export interface PictureProps {
  /** An address, or '' for none. Another one drops the view; loaded as a page's own pictures are, without CORS. */
  readonly src: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** The accessible name of what stands over the picture: the cursor and the points. */
  readonly label: string;
  /** In the order in which keys go from one to the next. */
  readonly points: readonly PicturePoint[];
  readonly arrows: readonly PictureArrow[];
  readonly pins?: readonly PicturePin[];
  /** Keys of points and arrows whose partner is pointed at or has the focus elsewhere. */
  readonly emphasised?: readonly string[];
  /** Nothing is moved, pressed or connected; all can still be selected, zoomed and panned. */
  readonly readOnly?: boolean;
  /** Places are told by presses even so: to be pointed at. */
  readonly takesPlaces?: boolean;
  /** Default: they are shown. */
  readonly showsArrows?: boolean;
  /** A magnifying glass goes with the mouse; without this while Z is held. */
  readonly magnifies?: boolean;
}

export type PictureState =
  /** No address. */
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  /** Natural pixels after EXIF orientation. */
  | { readonly kind: 'ready'; readonly width: number; readonly height: number }
  /** @property detail the number of an answer, or the type of what came */
  | { readonly kind: 'failed'; readonly reason: MediaFailureReason; readonly detail: string };

/** Where the cursor of the keys is, to be announced. Natural pixels. */
export interface PictureCursorPlace extends Place {
  /** The point that Enter would select there. */
  readonly near?: string | undefined;
}

export interface PictureScale {
  /** CSS pixels for a natural pixel. */
  readonly scale: number;
  /** All is seen, and will be when the window gets another size. */
  readonly isFit: boolean;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** All places in natural pixels, inside the picture, not rounded. */
export interface PictureCallbacks {
  onState(state: PictureState): void;
  /** A press in the picture where no point or arrow is, that moved less than 4 px; or Enter at the cursor. */
  onPress(x: number, y: number): void;
  /**
   * A point is being dragged (`ended` false), has been let go, was given up (where it was before), or was nudged by a
   * key. The receiver changes its data; a point that it does not move goes back.
   */
  onMove(key: string, x: number, y: number, ended: boolean): void;
  /** A point was pressed or dragged. */
  onSelect(key: string): void;
  /** The point or arrow under the mouse. */
  onHover(key: string | undefined): void;
  /** A line was drawn from one point to a point of another group. */
  onConnect(from: string, to: string): void;
  /** An arrow was pressed. */
  onArrow(key: string): void;
  /** The cursor of the keys was moved, or got the focus. */
  onCursor(place: PictureCursorPlace): void;
  /** For the buttons beside the picture. */
  onScale?(scale: PictureScale): void;
}
