import type { BenchBrowser } from './runner/bench-browser.js';
import type { BenchServer } from './runner/bench-server.js';

/** Something counted exactly: the same number at each run, or a fault. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What is to be reached. Above it is told, and does not fail. */
  readonly goal?: number;
  /** More than this fails. */
  readonly ceiling?: number;
}

/** What gates measure with. */
export interface BenchSetting {
  readonly browser: BenchBrowser;
  readonly server: BenchServer;
  /** Address of a page of the comparisons: `gtBench` and our classic script of one element; default: `gt-text-ranking`. */
  comparisonPage(script?: string): string;
  /** A classic script as it was built. @param name such as `gt-elements` */
  classicScript(name: string): string;
}

/** Figures of one kind that must not grow: `gates/*.gate.ts`. */
export interface Gate {
  readonly title: string;
  /** The rows of the goals that this is about. */
  readonly goal: string;
  readonly note?: string;
  measure(setting: BenchSetting): Promise<readonly Figure[]>;
}
