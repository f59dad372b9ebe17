import type { MediaPort } from '@gt-elements/ui/ports/media-port.js';

let load: Promise<MediaPort> | undefined;

/**
 * Loads player and waveform when a task first needs them. Classic scripts have another file in this one's place, with the
 * same signature.
 *
 * @throws Error with a message for the author of the page. It may be called again.
 */
export function loadMedia(): Promise<MediaPort> {
  load ??= import('@gt-elements/media/media.js')
    .then(({ createMediaPort }) =>
      createMediaPort(async () => (await import('@gt-elements/media/streaming.js')).loadWholeLibrary()),
    )
    .catch((cause: unknown) => {
      load = undefined;
      throw new Error('The player could not be loaded, so the browser’s own plays, and there is no waveform.', {
        cause,
      });
    });
  return load;
}
