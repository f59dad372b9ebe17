import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTelemetryReading, observeActivity, Telemetry, type TelemetryReading } from '../telemetry.js';

/** Measures the work on one element, only while the author asks for it. */
export class TelemetryController implements ReactiveController {
  #telemetry = new Telemetry(() => performance.now());
  #on = false;
  #end: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  set on(on: boolean) {
    this.#on = on;
    this.#settle();
  }

  /** `undefined` where nothing is measured. */
  get reading(): TelemetryReading | undefined {
    return this.#on ? this.#telemetry.read() : undefined;
  }

  /** Goes on from what was measured of the same work before, as it was kept; what is no such thing is ignored. */
  resume(earlier: unknown): void {
    if (!this.#on || !isTelemetryReading(earlier)) return;
    this.#stop();
    this.#telemetry = new Telemetry(() => performance.now(), earlier);
    this.#settle();
  }

  edit(): void {
    if (this.#on) this.#telemetry.edit();
  }

  hostConnected(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#settle();
  }

  #settle(): void {
    if (this.#on && this.host.isConnected) this.#end ??= observeActivity(this.host, this.#telemetry);
    else this.#stop();
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
