import { whyFailed } from '../media-source/media-failure.js';
import { PolicyReport } from '../media-source/policy-report.js';
import type { PictureState } from './picture-props.js';
import { looksLikeSvg, sizeOfSvg } from './svg-size.js';
import type { Size } from './view-transform.js';

/** Of a picture for which a browser has no size. */
const UNSIZED = { width: 300, height: 150 };

/** The element that shows a picture, and what has become of it. */
export class PictureImage {
  #element = document.createElement('img');
  #state: PictureState = { kind: 'none' };
  #src = '';
  #alt = '';
  #loading: AbortController | undefined;

  constructor(private readonly onState: (state: PictureState) => void) {}

  /** Another one for each load, so that nothing comes late from the one before. */
  get element(): HTMLImageElement {
    return this.#element;
  }

  get state(): PictureState {
    return this.#state;
  }

  set alt(alt: string) {
    this.#alt = alt;
    this.#element.alt = alt;
  }

  /** The picture at another address. */
  load(src: string): void {
    this.#src = src;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const image = (this.#element = document.createElement('img'));
    image.className = 'picture-image';
    image.alt = this.#alt;
    image.draggable = false;
    image.decoding = 'async';
    const { signal } = loading;
    const report = new PolicyReport(src, 'img-src', signal);
    image.addEventListener('load', () => void this.#show(image, loading), { signal });
    image.addEventListener('error', () => void this.#fail(loading, report), { signal });
    if (src === '') {
      this.#end(loading, { kind: 'none' });
      return;
    }
    this.#set({ kind: 'loading' });
    image.src = src;
  }

  /** Once more from the same address. */
  retry(): void {
    if (this.#state.kind === 'failed') this.load(this.#src);
  }

  async #show(image: HTMLImageElement, loading: AbortController): Promise<void> {
    // or the largest ones would be said to be there while nothing is seen; what can't be decoded in full is shown in part
    const decoded = image.decode().catch(() => undefined);
    const given = looksLikeSvg(this.#src) ? await givenSize(this.#src, loading.signal) : undefined;
    await decoded;
    if (loading.signal.aborted) return;
    const { naturalWidth: width, naturalHeight: height } = image;
    this.#end(loading, { kind: 'ready', ...(given ?? (width && height ? { width, height } : UNSIZED)) });
  }

  async #fail(loading: AbortController, report: PolicyReport): Promise<void> {
    const failure = await whyFailed(this.#src, report, loading.signal);
    if (!loading.signal.aborted) this.#end(loading, { kind: 'failed', ...failure });
  }

  #end(loading: AbortController, state: PictureState): void {
    loading.abort();
    this.#set(state);
  }

  #set(state: PictureState): void {
    this.#state = state;
    this.onState(state);
  }
}

/** What a drawing says of its size, where it can be read: it is in its address, or in the browser's cache. */
async function givenSize(src: string, signal: AbortSignal): Promise<Size | undefined> {
  try {
    // a policy may forbid to ask for it
    if (src.startsWith('data:')) return sizeOfSvg(textIn(src));
    const response = await fetch(src, { signal, credentials: 'same-origin' });
    return response.ok ? sizeOfSvg(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}

/** All that a size is told by is ASCII, whatever else the text is in. */
function textIn(address: string): string {
  const [head = '', ...body] = address.split(',');
  const text = decodeURIComponent(body.join(','));
  return /;base64$/i.test(head) ? atob(text) : text;
}
