/**
 * What a player knows of the library that stands behind it. That is large, so it lives in another script and is loaded
 * when a video is first needed. A browser's own element plays from the start and goes on where the library can't be had;
 * only videos that come in pieces (HLS, DASH) may need it.
 */
export interface VideoPort {
  /**
   * Takes over an element as it is, also while it loads or plays: nothing is loaded again, nothing stops.
   *
   * @param stage what the element stands in; it gets attributes and classes, and no sheet
   */
  attach(stage: HTMLElement, video: HTMLVideoElement): VideoHold;
}

/** An element that was taken over. */
export interface VideoHold {
  /**
   * Plays a video that comes in pieces, and lets go of what it has loaded before. The part of the library for that may
   * have to be loaded first.
   *
   * @param onError it can't go on; what the element itself tells may be told here as well, and the same more than once.
   *   `code`: as of a `MediaError`. `address`: of a piece that could not be had
   * @throws Error with a message for the author of the page: it can't be had. A `NotAllowedError`: the page's policy is
   *   against it
   */
  load(
    source: { readonly src: string; readonly type?: string | undefined },
    onError: (code: number | undefined, address?: string) => void,
  ): Promise<void>;
  /** Lets go of what it has loaded; the element stays. */
  unload(): void;
  /** Lets go of all; the element stays in its stage, and plays on what it has loaded itself. */
  dispose(): void;
}
