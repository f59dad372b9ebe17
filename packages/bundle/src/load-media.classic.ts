import { loadNeighbour } from '@gt-elements/ui/neighbour-script.js';
import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';

/**
 * Takes the place of `@gt-elements/elements/load-media.js` in classic scripts, which can't import: player and waveform
 * come from `gt-media.js`.
 *
 * @throws Error with a message for the author of the template. It may be called again.
 */
export const loadMedia = (): Promise<MediaPort> => loadNeighbour('media');
