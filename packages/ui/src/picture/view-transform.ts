/** Natural pixels of a picture, or CSS pixels of the window that it is seen through. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the top left: natural pixels of the picture, or CSS pixels of the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is seen of a picture. It says nothing of the window, so that this may get another size. */
export interface View {
  /** All of the picture is seen, whatever size the window gets. */
  readonly isFit: boolean;
  /** CSS pixels for a natural pixel. */
  readonly scale: number;
  /** The place of the picture that is in the middle of the window: always one inside it. */
  readonly centre: Place;
}

/** Where a picture is drawn: its top left in the window, and its scale. */
export interface Drawing {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Beside a picture of which all is seen, so that a point at its edge is seen whole. CSS pixels. */
const MARGIN = 14;
/** How far one may zoom, in terms of all of the picture; and so far at least that single pixels are seen. */
const LEAST = 1 / 8;
const MOST = 32;
const SINGLE_PIXELS = 8;

export function fitted(picture: Size, window: Size): View {
  const centre = { x: picture.width / 2, y: picture.height / 2 };
  return { isFit: true, scale: fitScale(picture, window), centre };
}

/** The scale at which all is seen. */
export function fitScale(picture: Size, window: Size): number {
  const across = Math.max(window.width - 2 * MARGIN, 1) / picture.width;
  const down = Math.max(window.height - 2 * MARGIN, 1) / picture.height;
  return Math.min(across, down);
}

/** The smallest and the largest scale. */
export function scaleLimits(picture: Size, window: Size): readonly [least: number, most: number] {
  const fit = fitScale(picture, window);
  return [Math.min(fit * LEAST, 1), Math.max(fit * MOST, SINGLE_PIXELS)];
}

/**
 * With another scale, as far as that is allowed.
 * @param about in the window: what is seen there stays there, unless the middle would leave the picture
 */
export function scaledTo(view: View, picture: Size, window: Size, scale: number, about: Place): View {
  const [least, most] = scaleLimits(picture, window);
  const to = clamped(scale, least, most);
  if (to === view.scale) return view;
  const fromMiddle = { x: about.x - window.width / 2, y: about.y - window.height / 2 };
  const keep = 1 / view.scale - 1 / to;
  const centre = { x: view.centre.x + fromMiddle.x * keep, y: view.centre.y + fromMiddle.y * keep };
  return { isFit: false, scale: to, centre: inside(centre, picture) };
}

/** Moved by CSS pixels: to the right and down for positive ones. */
export function panned(view: View, picture: Size, x: number, y: number): View {
  const moved = inside({ x: view.centre.x - x / view.scale, y: view.centre.y - y / view.scale }, picture);
  const isSame = moved.x === view.centre.x && moved.y === view.centre.y;
  return isSame ? view : { isFit: false, scale: view.scale, centre: moved };
}

/** For a window of another size: all of the picture, or the same place in its middle at the same scale. */
export function resized(view: View, picture: Size, window: Size): View {
  if (view.isFit) return fitted(picture, window);
  const [least, most] = scaleLimits(picture, window);
  return { ...view, scale: clamped(view.scale, least, most) };
}

/** @param ratio device pixels for a CSS pixel: a picture that lies between two of them would be blurred */
export function drawingOf(view: View, window: Size, ratio: number): Drawing {
  const { scale, centre } = view;
  const snapped = (offset: number) => Math.round(offset * ratio) / ratio;
  return {
    left: snapped(window.width / 2 - centre.x * scale),
    top: snapped(window.height / 2 - centre.y * scale),
    scale,
  };
}

export function toWindow({ left, top, scale }: Drawing, { x, y }: Place): Place {
  return { x: x * scale + left, y: y * scale + top };
}

export function toPicture({ left, top, scale }: Drawing, { x, y }: Place): Place {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** The nearest place that is in the picture. */
export function inside({ x, y }: Place, { width, height }: Size): Place {
  return { x: clamped(x, 0, width), y: clamped(y, 0, height) };
}

export function clamped(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

export function contains({ width, height }: Size, { x, y }: Place): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}
