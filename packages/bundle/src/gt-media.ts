// The classic script `gt-media.js`: player and waveform, found by the first script or put on the page by hand.
import { createMediaPort } from '@gt-elements/media/media.js';
import type { VideoJs } from '@gt-elements/media/video.js';
import { provideNeighbour } from '@gt-elements/ui/neighbour-registry.js';
import { loadNeighbour } from '@gt-elements/ui/neighbour-script.js';

// only while a classic script runs does the page say which one
const nonce = document.currentScript?.nonce || undefined;

void createMediaPort(() => loadNeighbour('media-streaming').then((load) => load() as Promise<VideoJs>), nonce).then(
  (port) => provideNeighbour('media', port),
);
