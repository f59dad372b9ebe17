import { readFileSync } from 'node:fs';
import { sizeLimits } from '../../../tools/classic-targets.mjs';
import type { Figure, Gate } from '../gate.js';

interface Sizes {
  readonly characters: number;
  readonly gzip: number;
}

const units = { characters: 'characters', gzip: 'bytes gzip' } as const;

/** Limits stand with the targets of the build, which holds to them too. */
export default {
  title: 'Bytes of the classic scripts',
  goal: 'P9, P10',
  async measure() {
    const built = JSON.parse(readFileSync('packages/bundle/dist/sri.json', 'utf8')) as Record<string, Sizes>;
    return Object.entries(built).flatMap(([file, sizes]) => {
      const limits = sizeLimits(file.replace(/\.js$/, ''));
      return (['characters', 'gzip'] as const).map((unit): Figure => ({
        what: `\`${file}\``,
        value: sizes[unit],
        unit: units[unit],
        ...limits[unit],
      }));
    });
  },
} satisfies Gate;
