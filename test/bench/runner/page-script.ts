import { build } from 'esbuild';
import { readdirSync } from 'node:fs';

const folder = 'test/bench';

/** Names of the comparisons: of the files `comparisons/NAME.bench.ts`. */
export function comparisonNames(): readonly string[] {
  const files = readdirSync(`${folder}/comparisons`).filter((file) => file.endsWith('.bench.ts'));
  return files.map((file) => file.slice(0, -'.bench.ts'.length)).sort();
}

/** The script and the style sheet of the page that comparisons run in, with the peers as a site would ship them. */
export async function buildPage(): Promise<{ readonly script: string; readonly sheet: string }> {
  const names = comparisonNames();
  const { outputFiles } = await build({
    stdin: {
      resolveDir: folder,
      loader: 'ts',
      contents: [
        `import { BenchPage } from './page.js';`,
        ...names.map((name, index) => `import c${index} from './comparisons/${name}.bench.js';`),
        `globalThis.gtBench = new BenchPage({${names.map((name, index) => `${JSON.stringify(name)}: c${index}`).join()}});`,
      ].join('\n'),
    },
    outdir: 'node_modules/.cache/gt-bench',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['gt-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), sheet: text('.css') };
}

/** A page with a stage of the size of a worker's frame. */
export function pageWith(head: string, scripts: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>benchmark</title>${head}
<style>html, body { margin: 0; height: 100% } #stage, .room { height: 100vh } .room { overflow: auto; margin: 0 }</style>
<div id="stage"></div>${scripts.map((src) => `<script src="${src}"></script>`).join('')}`;
}
