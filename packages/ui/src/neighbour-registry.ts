import type { MarkdownPort } from './ports/markdown-port.js';
import type { MediaPort } from './ports/media-port.js';

/** What further classic scripts provide, by the `NAME` of their file `gt-NAME.js`. */
export interface Neighbours {
  markdown: MarkdownPort;
  media: MediaPort;
  /** Gives the whole library behind `media`: known to that alone. */
  'media-streaming': () => Promise<unknown>;
}

interface Registry {
  /** Fires an event of the neighbour's name when it is there. */
  readonly arrivals: EventTarget;
  readonly provided: Partial<Neighbours>;
  /** Loads under way, so that two bundles on a page share one. */
  readonly loads: { [Name in keyof Neighbours]?: Promise<Neighbours[Name]> };
}

const REGISTRY = Symbol.for('@gt-elements/neighbours/0');

/** One per page, however many copies of this code there are: a further script and the first are bundled apart. */
export function neighbourRegistry(): Registry {
  const realm = globalThis as typeof globalThis & { [REGISTRY]?: Registry };
  return (realm[REGISTRY] ??= { arrivals: new EventTarget(), provided: {}, loads: {} });
}

/** Called by a further script when it has run. A second copy of it changes nothing. */
export function provideNeighbour<Name extends keyof Neighbours>(name: Name, port: Neighbours[Name]): void {
  const { provided, arrivals } = neighbourRegistry();
  if (provided[name]) return;
  provided[name] = port;
  arrivals.dispatchEvent(new Event(name));
}
