import type { TaskModel } from './task-model.js';

/** From when the settings are complete to when what an answer will need is made. Milliseconds. */
const PREPARE_AFTER = 300;

/** Makes what an answer will need once the screen has been looked at for a moment: before the first key, most of the time. */
export class Preparation<Document, Config extends object> {
  #preparedFor: Config | undefined;

  constructor(
    private readonly host: Element,
    private readonly model: TaskModel<Document, Config>,
  ) {}

  soon(): void {
    const { definition, config, ready } = this.model;
    if (!ready || this.#preparedFor === config) return;
    this.#preparedFor = config;
    setTimeout(() => this.host.isConnected && definition.prepare?.(config), PREPARE_AFTER);
  }
}
