import { sha256Hex } from '@gt-elements/core/text/sha256.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isParsed } from '../configuration/parser-position.js';
import { TemplateMemory } from '../template-memory.js';
import { initialInstructionsState, MAX_PANE, MIN_PANE, type InstructionsState } from './instructions.js';
import type { SlottedRegions } from './slotted-regions.js';

/** What the pane is for. */
export interface PaneFacts {
  /** There is nothing to read but the instructions. */
  opensBeside(): boolean;
  /** Something is done in it, beside the work: it is kept in sight. */
  isWorkedIn(): boolean;
}

/** How a person left the pane of the instructions in this template, and whether they have changed since. */
export class InstructionsMemory implements ReactiveController {
  #state: InstructionsState = initialInstructionsState;
  readonly #memory: TemplateMemory;
  #isRead = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly regions: SlottedRegions,
    private readonly facts: PaneFacts,
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
    this.#memory.set(this.#key, { collapsed, pinned, width, text: this.#text });
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#isRead) return;
    const { regions, facts } = this;
    const isThere = regions.short || regions.full !== undefined || facts.isWorkedIn();
    if (!isThere || !isParsed(this.host)) return;
    this.#isRead = true;
    const kept = this.#memory.get(this.#key) as Partial<Record<string, unknown>> | undefined;
    if (typeof kept !== 'object') {
      if (facts.isWorkedIn()) this.#state = { ...initialInstructionsState, pinned: true, over: true };
      else if (facts.opensBeside()) this.#state = { ...initialInstructionsState, pinned: true, width: MAX_PANE };
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

  get #key(): string {
    return this.facts.isWorkedIn() ? 'pane' : 'instructions';
  }

  get #text(): string {
    return sha256Hex(this.regions.text);
  }
}
