import type { PairsConfig } from '@gt-elements/core/tasks/qa-pairs/config.js';
import { withoutQuery } from '@gt-elements/core/text/url.js';
import { TextSource, type TextState } from '@gt-elements/ui/text-source/text-source.js';
import type { ReactiveControllerHost } from 'lit';

/** What the passage is loaded for. */
export interface PassageSourcePort {
  /** The work waits until the passage is there. */
  onWaiting(): void;
  /** It is there; or it can't be had, or is not wanted any more. */
  onOutcome(state: Exclude<TextState, { kind: 'loading' }>): void;
}

/** The passage by its address, where the author gives no text. */
export class PassageSource {
  readonly #source: TextSource;
  #loaded: string | undefined;

  constructor(host: ReactiveControllerHost & Element, port: PassageSourcePort) {
    this.#source = new TextSource(host, (state) => {
      this.#loaded = state.kind === 'loaded' ? state.text : undefined;
      if (state.kind === 'loading') port.onWaiting();
      else port.onOutcome(state);
    });
  }

  get state(): TextState {
    return this.#source.state;
  }

  get failure(): Extract<TextState, { kind: 'failed' }> | undefined {
    const { state } = this;
    return state.kind === 'failed' ? state : undefined;
  }

  /** To be called before each rendering: other settings may want another text. */
  want({ text, textSrc, taskKey }: PairsConfig & { readonly taskKey?: string | undefined }): void {
    const isGiven = text !== undefined && text !== this.#loaded;
    const isWanted = textSrc !== undefined && !isGiven;
    this.#source.want(
      isWanted ? { address: textSrc, key: JSON.stringify([taskKey, withoutQuery(textSrc)]) } : undefined,
    );
  }

  retry(): void {
    this.#source.retry();
  }
}
