import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ScratchProject } from './scratch-project.js';

export type Bundler = 'vite' | 'esbuild';

/** An app that was built in a scratch project, with a page `index.html`. */
export interface App {
  /** From the project's folder. */
  readonly folder: string;
  /** Its scripts: path from `folder` → text. */
  readonly scripts: ReadonlyMap<string, string>;
}

/**
 * Builds a page with one script, as somebody does who knows no more than the README: no aliases, no conditions, no plugins.
 * @throws Error with what the bundler said
 */
export async function buildApp(
  project: ScratchProject,
  bundler: Bundler,
  name: string,
  script: string,
  body: string,
): Promise<App> {
  const [from, folder] = [`apps/${name}`, `built/${bundler}-${name}`];
  const page = (src: string) =>
    `<!doctype html><html lang="en"><title>app</title><link rel="icon" href="data:,">${body}<script type="module" src="${src}"></script></html>`;
  project.write(`${from}/main.js`, script);
  project.write(`${from}/index.html`, page('./main.js'));
  if (bundler === 'vite') {
    const options = ['--base', './', '--outDir', `../../${folder}`, '--logLevel', 'error'];
    const { status, said } = project.node('@/node_modules/vite/bin/vite.js', 'build', from, ...options);
    if (status !== 0 || said) throw new Error(said);
  } else {
    const { warnings } = await build({
      absWorkingDir: project.folder,
      entryPoints: [`${from}/main.js`],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
    if (warnings.length) throw new Error(JSON.stringify(warnings));
    project.write(`${folder}/index.html`, page('./main.js'));
  }
  const scripts = readdirSync(join(project.folder, folder), { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'));
  return {
    folder,
    scripts: new Map(scripts.map((file) => [file, readFileSync(join(project.folder, folder, file), 'utf8')])),
  };
}
