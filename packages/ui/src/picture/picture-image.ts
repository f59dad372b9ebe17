import { whyFailed } from './picture-failure.js';
import type { PictureState } from './picture-props.js';
import { looksLikeSvg, sizeOfSvg } from './svg-size.js';
import type { Size } from './view-transform.js';

/** The report of what was blocked may come after the element has failed. Milliseconds. */
const REPORT = 50;
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
    const report = this.#listenForReport(src, loading);
    const { signal } = loading;
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

  async #fail(loading: AbortController, report: Report): Promise<void> {
    const failure = await whyFailed(this.#src, loading.signal);
    if (!report.hasBlocked) await new Promise((resolve) => setTimeout(resolve, REPORT));
    if (loading.signal.aborted) return;
    const { reason, detail } = failure;
    if (report.hasBlocked) this.#end(loading, { kind: 'failed', reason: 'blocked', detail: '' });
    // nobody was let out to ask
    else if (report.hasMuted) this.#end(loading, { kind: 'failed', reason: 'unknown', detail: '' });
    else this.#end(loading, { kind: 'failed', reason, detail });
  }

  #end(loading: AbortController, state: PictureState): void {
    loading.abort();
    this.#set(state);
  }

  #set(state: PictureState): void {
    this.#state = state;
    this.onState(state);
  }

  #listenForReport(src: string, { signal }: AbortController): Report {
    const report = { hasBlocked: false, hasMuted: false };
    const address = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    const onViolation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) => {
      // of an address elsewhere a browser may tell no more than whose it is
      if (disposition !== 'enforce' || !blockedURI || !address.startsWith(blockedURI)) return;
      if (effectiveDirective === 'img-src') report.hasBlocked = true;
      if (effectiveDirective === 'connect-src') report.hasMuted = true;
    };
    document.addEventListener('securitypolicyviolation', onViolation, { signal });
    return report;
  }
}

interface Report {
  readonly hasBlocked: boolean;
  readonly hasMuted: boolean;
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
