import { deepEqual } from '@gt-elements/core/schema/deep-equal.js';
import type { Mismatch } from '@gt-elements/core/schema/read.js';
import type { ObjectSchema } from '@gt-elements/core/schema/schema.js';
import { configurationProblem, type Problem } from './problem.js';
import { readSetting } from '@gt-elements/core/schema/read-setting.js';

/** Where a setting came from; the first that holds a readable value wins. */
const SOURCES = ['property', 'attribute', 'child'] as const;
export type Source = (typeof SOURCES)[number];

interface Setting {
  raw: unknown;
  /** The last readable value from this source. */
  good?: unknown;
  mismatch?: Mismatch;
}

type Settings = Record<string, unknown>;

/**
 * The author's settings from three sources, read by the schema. A setting that can't be read, or that does not
 * go with the others, keeps its last good value and is listed in `problems`.
 */
export class Configuration {
  #sources = new Map<string, Partial<Record<Source, Setting>>>();
  readonly #loaded = new Map<string, unknown>();
  readonly #defaults: Settings;
  #values: Settings;
  #mismatches: Readonly<Record<string, Mismatch>> = {};
  #complete: boolean | undefined;

  /**
   * @param schema the settings there are, each with its `default`
   * @param check what a schema can't say; told the whole configuration
   */
  constructor(
    readonly schema: ObjectSchema,
    private readonly check: (values: Settings) => Readonly<Record<string, Mismatch>>,
  ) {
    this.#defaults = Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([, each]) => each.default !== undefined)
        .map(([name, each]) => [name, each.default]),
    );
    this.#values = { ...this.#defaults };
    this.#settle();
  }

  /** All settings with defaults; the same object until one changes. */
  get values(): Settings {
    return this.#values;
  }

  /** False while a needed setting has never been good: there is nothing to work on yet. */
  get complete(): boolean {
    // asked for many times in each rendering, while the settings stay as they are
    this.#complete ??= Object.keys(this.check(this.#values)).length === 0;
    return this.#complete;
  }

  get problems(): readonly Problem[] {
    return Object.entries(this.#mismatches).map(([property, mismatch]) => configurationProblem(property, mismatch));
  }

  has(name: string): boolean {
    return name in this.schema.properties;
  }

  /**
   * Takes a setting; `undefined` or `null` takes it away.
   * @returns whether `values` changed. Setting what is deeply equal is no change.
   */
  set(name: string, source: Source, raw: unknown): boolean {
    const schema = this.schema.properties[name];
    if (!schema) return false;
    const settings = this.#sources.get(name) ?? {};
    if (raw === undefined || raw === null) delete settings[source];
    else {
      const reading = readSetting(schema, raw);
      const good = reading.ok ? reading.value : settings[source]?.good;
      settings[source] = {
        raw,
        ...(good === undefined ? {} : { good }),
        ...(reading.ok ? {} : { mismatch: reading.mismatch }),
      };
    }
    this.#sources.set(name, settings);
    return this.#settle();
  }

  /**
   * Takes what was loaded from an address that a setting names; `undefined` takes it away. What the author sets wins.
   * The name may be that of no setting: then the author has no say in it.
   * @returns whether `values` changed
   */
  load(name: string, value: unknown): boolean {
    this.#loaded.set(name, value);
    return this.#settle();
  }

  #settle(): boolean {
    const mismatches: Record<string, Mismatch> = {};
    const next = { ...this.#defaults };
    for (const [name, value] of this.#loaded) if (value !== undefined) next[name] = value;
    for (const [name, settings] of this.#sources) {
      const strongest = SOURCES.map((source) => settings[source]).find((setting) => setting !== undefined);
      if (strongest?.mismatch) mismatches[name] = strongest.mismatch;
      const good = SOURCES.map((source) => settings[source]?.good).find((value) => value !== undefined);
      if (good !== undefined) next[name] = good;
    }
    // what does not go with the rest gives way to what it was, and that, where it does not either by now, to the default
    for (const fallback of [this.#values, this.#defaults]) {
      // a copy: what is derived from settings is remembered by object, and this one still changes
      for (const [name, mismatch] of Object.entries(this.check({ ...next }))) {
        mismatches[name] ??= mismatch;
        if (fallback[name] === undefined) delete next[name];
        else next[name] = fallback[name];
      }
    }
    this.#mismatches = mismatches;
    for (const name of Object.keys(next)) {
      if (deepEqual(next[name], this.#values[name])) next[name] = this.#values[name];
    }
    if (deepEqual(next, this.#values)) return false;
    this.#values = next;
    this.#complete = undefined;
    return true;
  }
}
