// The classic script `gt-media-streaming.js`: all of the player's library, for videos that come in pieces.
import { loadWholeLibrary } from '@gt-elements/media/streaming.js';
import { provideNeighbour } from '@gt-elements/ui/neighbour-registry.js';

provideNeighbour('media-streaming', async () => {
  const library = await loadWholeLibrary();
  // people are told what it has to say. Not in modules: there it may be the page's own as well
  library.log.level('off');
  return library;
});
