import { renderTemplate } from '@gt-elements/cli/workbench/render/task-liquid.js';
import { dataObject } from '@gt-elements/jobs/making/task-data.js';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Design } from './design.js';
import type { ExampleFiles } from './files.js';
import { LANGUAGES } from './languages.js';
import { templateOf } from './output.js';
import type { PreviewOrder, PreviewReport } from './preview-messages.js';

type Answer = PreviewReport & { kind: 'answer' };

/** What is known of the task in the frame. */
export interface PreviewState {
  readonly size: Size;
  readonly scheme: 'light' | 'dark';
  readonly answer?: Answer;
  /** What a submit gave to the page, until the answer changes. */
  readonly submitted?: unknown;
  /** Why nothing is shown. */
  readonly failure?: string;
}

const SIZES = ['1000 × 650', '720 × 600', '360 × 640'] as const;
type Size = (typeof SIZES)[number];

/** Text can still be read well at this scale. */
const SMALLEST = 0.8;

/** The preview: shows a design as a worker sees it, scaled to the room there is, and says what the answer is. */
export class PreviewFrame {
  state: PreviewState;
  readonly #files: ExampleFiles;
  readonly #changed: (state: PreviewState) => void;
  readonly #resized = new ResizeObserver(() => this.#scale());
  #stage: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #isReady = false;
  #markup = '';
  #turn = 0;
  #sent: string | undefined;

  constructor(files: ExampleFiles, changed: (state: PreviewState) => void) {
    this.#files = files;
    this.#changed = changed;
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    // on a phone the phone's
    const size = SIZES.find((each) => Number.parseInt(each) <= innerWidth) ?? SIZES.at(-1)!;
    this.state = { size, scheme: isDark ? 'dark' : 'light' };
  }

  connect(): void {
    addEventListener('message', this.#heard);
  }

  disconnect(): void {
    removeEventListener('message', this.#heard);
    this.#resized.disconnect();
  }

  /** The same template as is written out, rendered as Ground Truth renders it. */
  show(design: Design): void {
    const input = dataObject(design.task, design.settings, 'example-1');
    const page = renderTemplate(templateOf(design), { task: { input } }, (address) => this.#files.url(address) ?? '');
    // what stands before it is the frame's own
    this.#markup = page.slice(page.indexOf('<crowd-form'));
    this.#send();
  }

  /** @param name of the element, as the page calls it */
  render(name: string): TemplateResult {
    const scripts = LANGUAGES.flatMap(({ script }) => (script === undefined ? [] : [`script=${script}`]));
    const { size, scheme } = this.state;
    const choose = (event: Event) => this.#put({ size: (event.target as HTMLSelectElement).value as Size });
    return html`<section class="preview" aria-label="Preview">
      <div class="strip">
        <h2>Preview</h2>
        <span class="space"></span>
        <label
          >Size
          <select @change=${choose}>
            ${SIZES.map((each) => html`<option .selected=${each === size}>${each}</option>`)}
          </select></label
        >
        <button
          type="button"
          aria-pressed=${scheme === 'dark'}
          @click=${() => this.#put({ scheme: scheme === 'dark' ? 'light' : 'dark' })}
        >
          Dark
        </button>
        <button type="button" @click=${() => this.again()}>Answer anew</button>
      </div>
      <div class="stage" ${ref(this.#staged)}>
        <iframe title="Preview: ${name}" src="builder/preview.html?${scripts.join('&')}" ${ref(this.#framed)}></iframe>
      </div>
    </section>`;
  }

  #put(changed: Partial<PreviewState>): void {
    this.state = { ...this.state, ...changed };
    this.#changed(this.state);
    this.#send();
    this.#scale();
  }

  /** Begins the answer anew. */
  again(): void {
    this.#turn++;
    const { size, scheme } = this.state;
    this.state = { size, scheme };
    this.#changed(this.state);
    this.#send();
  }

  #send(): void {
    if (!this.#isReady) return;
    const { scheme } = this.state;
    const order: PreviewOrder = { markup: this.#markup, scheme, turn: this.#turn };
    const text = JSON.stringify(order);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#frame?.contentWindow?.postMessage(order, location.origin);
  }

  readonly #heard = ({ origin, source, data }: MessageEvent<PreviewReport>): void => {
    if (origin !== location.origin || source !== this.#frame?.contentWindow) return;
    if (data.kind === 'ready') {
      this.#isReady = true;
      this.#sent = undefined;
      this.#send();
      for (const name of data.missing) console.warn(`${name}.js could not be loaded: its language shows as English.`);
    } else if (data.kind === 'failed') {
      this.state = { ...this.state, failure: data.why };
      this.#changed(this.state);
    } else if (data.kind === 'answer') {
      const { submitted, ...state } = this.state;
      const isSame = JSON.stringify(state.answer?.value) === JSON.stringify(data.value);
      this.state = { ...state, answer: data, ...(isSame && submitted !== undefined ? { submitted } : {}) };
      this.#changed(this.state);
    } else {
      this.state = { ...this.state, submitted: data.answers };
      this.#changed(this.state);
    }
  };

  readonly #staged = (stage: Element | undefined): void => {
    this.#resized.disconnect();
    this.#stage = stage as HTMLElement | undefined;
    if (!this.#stage) return;
    this.#resized.observe(this.#stage);
    // the height is that of the pane around it
    if (this.#stage.parentElement) this.#resized.observe(this.#stage.parentElement);
  };

  readonly #framed = (frame: Element | undefined): void => {
    this.#frame = frame as HTMLIFrameElement | undefined;
    this.#scale();
  };

  /**
   * The frame has the size of a worker's. It is shown as large as there is room, never larger, and made somewhat smaller
   * where that shows all of it at once.
   */
  #scale(): void {
    const [width, height] = this.state.size.split(' × ').map(Number) as [number, number];
    const room = this.#stage?.clientWidth ?? 0;
    if (!this.#frame || !this.#stage || !room) return;
    const scale = Math.min(1, room / width, Math.max(SMALLEST, this.#roomBelow() / height));
    const { style } = this.#frame;
    style.setProperty('inline-size', `${width}px`);
    style.setProperty('block-size', `${height}px`);
    style.setProperty('transform', `scale(${scale})`);
    this.#stage.style.setProperty('block-size', `${Math.ceil(height * scale)}px`);
  }

  /** The height that the stage has without scrolling; unlimited where the page scrolls as a whole. */
  #roomBelow(): number {
    const preview = this.#stage?.parentElement;
    if (!preview || getComputedStyle(preview).overflowY !== 'auto') return Infinity;
    const above = this.#stage!.getBoundingClientRect().top - preview.getBoundingClientRect().top + preview.scrollTop;
    return preview.clientHeight - above - Number.parseFloat(getComputedStyle(preview).paddingBlockEnd);
  }
}
