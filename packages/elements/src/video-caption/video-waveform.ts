import { isPeaks, readPeaks, type Peaks } from '@gt-elements/core/peaks/peaks.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { VideoConfig } from '@gt-elements/core/tasks/video-caption/config.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import {
  whyNoWaveform,
  type NoWaveform,
  type WaveformDrawing,
  type WaveformPort,
} from '@gt-elements/ui/ports/waveform-port.js';
import type { TimelineView } from '@gt-elements/ui/timeline/timeline.js';

export interface WaveformHost {
  /** It is there, or it is known why not. To be resolved when that is shown. */
  changed(): Promise<unknown>;
  /** What the author can mend; `undefined`: nothing. */
  warn(mismatch: Mismatch | undefined): void;
}

/** Of which video, and how loud it is. */
export interface Sounding {
  readonly peaks: VideoConfig['peaks'];
  /** As it plays. An address. */
  readonly src: string;
  /** Seconds. */
  readonly duration: number;
}

/** The waveform under the activities: of the author's peaks, else of the sound itself; or why there is none. */
export class VideoWaveform {
  /** What it is drawn in, while there is something to be drawn. */
  element: HTMLElement | undefined;
  why: NoWaveform | undefined;
  #sounding: Sounding | undefined;
  #going: AbortController | undefined;
  #drawing: WaveformDrawing | undefined;
  #view: TimelineView | undefined;

  constructor(private readonly host: WaveformHost) {}

  /** @param load gives what draws; it may fail */
  update(sounding: Sounding, load: () => Promise<WaveformPort>): void {
    const before = this.#sounding;
    const { peaks, src, duration } = sounding;
    if (before && before.peaks === peaks && before.src === src && before.duration === duration) return;
    this.dispose();
    this.#sounding = sounding;
    const going = (this.#going = new AbortController());
    void this.#make(sounding, load, going.signal);
  }

  set view(view: TimelineView) {
    this.#view = view;
    this.#drawing?.setView(view.start, view.pixelsPerSecond);
  }

  dispose(): void {
    this.#going?.abort();
    this.#drawing?.dispose();
    this.#sounding = this.#going = this.#drawing = this.element = this.why = undefined;
  }

  async #make(sounding: Sounding, load: () => Promise<WaveformPort>, signal: AbortSignal): Promise<void> {
    let port: WaveformPort | undefined;
    try {
      port = await load();
      signal.throwIfAborted();
      const sound = await this.#soundOf(sounding, port, signal);
      if (signal.aborted) return;
      const container = document.createElement('div');
      container.className = 'vc-waveform';
      container.ariaHidden = 'true';
      this.element = container;
      // its colour is known when it stands where it belongs
      await this.host.changed();
      if (signal.aborted) return;
      const { channels, duration = sounding.duration } = sound;
      this.#drawing = port.draw(container, { channels, duration });
      if (this.#view) this.view = this.#view;
    } catch (thrown) {
      if (signal.aborted) return;
      this.element = undefined;
      this.why = port ? whyNoWaveform(thrown) : 'missing';
      void this.host.changed();
    }
  }

  async #soundOf({ peaks, src, duration }: Sounding, port: WaveformPort, signal: AbortSignal): Promise<Peaks> {
    this.host.warn(undefined);
    if (peaks === undefined) return port.decode(src, { duration, signal });
    const given: unknown = typeof peaks === 'string' ? await this.#load(peaks, signal) : peaks;
    const read = readPeaks(given);
    this.host.warn(isPeaks(read) ? undefined : { path: read.path, received: read.received, expected: read.expected });
    if (!isPeaks(read)) throw new Error(read.expected);
    return read;
  }

  async #load(address: string, signal: AbortSignal): Promise<unknown> {
    try {
      const response = await fetch(address, { signal });
      if (response.ok) return await response.json();
      throw new Error(String(response.status));
    } catch (cause) {
      signal.throwIfAborted();
      this.host.warn({
        path: '',
        received: withoutQuery(address),
        expected: 'an address of peaks that this page may read',
      });
      throw cause;
    }
  }
}
