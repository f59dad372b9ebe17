import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where our classic scripts are, once built. */
export function scriptsFolder(): string {
  const bundle = createRequire(import.meta.url).resolve('@gt-elements/bundle/package.json');
  return join(dirname(bundle), 'dist');
}
