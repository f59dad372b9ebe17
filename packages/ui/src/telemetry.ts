/** Without a sign of life for longer than this, a person is taken to be away. Milliseconds. */
export const IDLE_AFTER = 30_000;

/** What `meta.telemetry` holds: times and counts, never content. Seconds, to the millisecond. */
export interface TelemetryReading {
  readonly activeSeconds: number;
  readonly idleSeconds: number;
  /** Active time by the part of the screen that had the focus. */
  readonly partSeconds: Readonly<Record<string, number>>;
  /** Changes a person made, undo and redo among them. */
  readonly edits: number;
}

/** A kept reading comes from a storage in which there may be anything. */
export function isTelemetryReading(value: unknown): value is TelemetryReading {
  const { activeSeconds, idleSeconds, edits, partSeconds } = (value ?? {}) as Partial<TelemetryReading>;
  const parts: readonly unknown[] = Object.values(partSeconds ?? { none: undefined });
  return [activeSeconds, idleSeconds, edits, ...parts].every(Number.isFinite);
}

/** Measures how long a person works on a task. Pure: it knows only what it is told and the given clock. */
export class Telemetry {
  #since: number;
  #signOfLife: number;
  #part: string | undefined;
  #isHidden = false;
  #active = 0;
  #idle = 0;
  #edits = 0;
  readonly #parts = new Map<string, number>();

  /**
   * @param now milliseconds of any clock
   * @param earlier what was measured before, from a draft of the same work
   */
  constructor(
    private readonly now: () => number,
    earlier?: TelemetryReading,
  ) {
    this.#since = this.#signOfLife = now();
    if (!earlier) return;
    this.#active = earlier.activeSeconds * 1000;
    this.#idle = earlier.idleSeconds * 1000;
    this.#edits = earlier.edits;
    for (const [name, seconds] of Object.entries(earlier.partSeconds)) this.#parts.set(name, seconds * 1000);
  }

  /** A key, the pointer, the wheel. */
  activity(): void {
    this.#count();
    this.#signOfLife = this.#since;
  }

  /** The focus is now in another part of the screen, or in none. */
  part(name: string | undefined): void {
    this.activity();
    this.#part = name;
  }

  edit(): void {
    this.activity();
    this.#edits += 1;
  }

  /** Nobody works on a page that is not visible. */
  hidden(isHidden: boolean): void {
    this.#count();
    this.#isHidden = isHidden;
    if (!isHidden) this.#signOfLife = this.#since;
  }

  read(): TelemetryReading {
    this.#count();
    return {
      activeSeconds: seconds(this.#active),
      idleSeconds: seconds(this.#idle),
      partSeconds: Object.fromEntries([...this.#parts].map(([name, time]) => [name, seconds(time)])),
      edits: this.#edits,
    };
  }

  /** Settles the time since it was last settled. */
  #count(): void {
    const now = Math.max(this.now(), this.#since);
    const awake = this.#isHidden ? this.#since : Math.min(now, this.#signOfLife + IDLE_AFTER);
    const active = Math.max(0, awake - this.#since);
    this.#active += active;
    this.#idle += now - this.#since - active;
    if (this.#part !== undefined) this.#parts.set(this.#part, (this.#parts.get(this.#part) ?? 0) + active);
    this.#since = now;
  }
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'];

/**
 * Tells a telemetry what happens in an element. A part is what has a `part` attribute: the visible regions.
 * @returns a function that ends this
 */
export function observeActivity(element: HTMLElement, telemetry: Telemetry): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const onActivity = (): void => telemetry.activity();
  const onFocus = (event: FocusEvent): void => telemetry.part(partOf(event));
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget === null) telemetry.part(undefined);
  };
  const onVisibility = (): void => telemetry.hidden(document.visibilityState === 'hidden');
  for (const type of signsOfLife) element.addEventListener(type, onActivity, { capture: true, passive: true, signal });
  element.addEventListener('focusin', onFocus, { signal });
  element.addEventListener('focusout', onBlur, { signal });
  document.addEventListener('visibilitychange', onVisibility, { signal });
  return () => listening.abort();
}

function partOf(event: Event): string | undefined {
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(event.currentTarget as EventTarget));
  const region = inside.find((each): each is Element => each instanceof Element && each.part.length > 0);
  return region?.part[0];
}
