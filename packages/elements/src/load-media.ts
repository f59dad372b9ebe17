import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';

let load: Promise<MediaPort> | undefined;

/**
 * Loads player and waveform when a task first needs them. Classic scripts have another file in this one's place, with the
 * same signature.
 *
 * @throws Error with a message for the author of the page. It may be called again: browsers that remember what could not
 *   be imported say the same until the page is reloaded, newer ones try.
 */
export function loadMedia(): Promise<MediaPort> {
  load ??= import('@gt-elements/media/media.js')
    .then(({ createMediaPort }) =>
      createMediaPort(() =>
        import('@gt-elements/media/streaming.js').then(
          ({ loadWholeLibrary }) => loadWholeLibrary(),
          (cause: unknown) => {
            throw new Error('What plays HLS and DASH could not be loaded.', { cause });
          },
        ),
      ),
    )
    .catch((cause: unknown) => {
      load = undefined;
      throw new Error('The player could not be loaded: the browser’s own plays what it can, without a waveform.', {
        cause,
      });
    });
  return load;
}
