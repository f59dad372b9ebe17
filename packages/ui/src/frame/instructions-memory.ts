import { sha256Hex } from '@gt-elements/core/text/sha256.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isParsed } from '../configuration/parser-position.js';
import { TemplateMemory } from '../template-memory.js';
import { initialInstructionsState, MAX_PANE, MIN_PANE, type InstructionsState } from './instructions.js';
import type { SlottedRegions } from './slotted-regions.js';

const KEY = 'instructions';

/** How a person left the pane of the instructions in this template, and whether they have changed since. */
export class InstructionsMemory implements ReactiveController {
  #state: InstructionsState = initialInstructionsState;
  readonly #memory: TemplateMemory;
  #isRead = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly regions: SlottedRegions,
    private readonly opensBeside: () => boolean,
  ) {
    this.#memory = new TemplateMemory(host.localName);
    host.addController(this);
  }

  get state(): InstructionsState {
    return this.#state;
  }

  change(state: InstructionsState): void {
    this.#state = state;
    const { collapsed, pinned, width } = state;
    this.#memory.set(KEY, { collapsed, pinned, width, text: this.#text });
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#isRead || !(this.regions.short || this.regions.full !== undefined) || !isParsed(this.host)) return;
    this.#isRead = true;
    const kept = this.#memory.get(KEY) as Partial<Record<string, unknown>> | undefined;
    if (typeof kept !== 'object') {
      if (this.opensBeside()) this.#state = { ...initialInstructionsState, pinned: true, width: MAX_PANE };
      return;
    }
    const { collapsed, pinned, width, text } = kept;
    const unchanged = text === this.#text;
    this.#state = {
      ...initialInstructionsState,
      collapsed: collapsed === true && unchanged,
      pinned: pinned === true,
      over: pinned === true || !unchanged,
      changed: !unchanged,
      width: typeof width === 'number' ? Math.min(MAX_PANE, Math.max(MIN_PANE, width)) : initialInstructionsState.width,
    };
  }

  get #text(): string {
    return sha256Hex(this.regions.text);
  }
}
