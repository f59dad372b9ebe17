import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const target = resolve(import.meta.dirname, 'pages');

/**
 * Storybook takes pages from MDX files alone, with a title that is written out. So each file of docs/ gets one that says
 * what it is called and whose story is shown in it; its words come from the file itself, when the page is shown.
 */
export function writePages(): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const files = readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.md')).map((each) => each.replaceAll('\\', '/'))) {
    const text = readFileSync(resolve(root, 'docs', file), 'utf8');
    writeFileSync(resolve(target, `${file.replace(/\.md$/, '').replaceAll('/', '-')}.mdx`), pageOf(file, text));
  }
}

function pageOf(file: string, text: string): string {
  const path = file.replace(/\.md$/, '');
  const folders = path
    .split('/')
    .slice(0, -1)
    .map((folder) => folder[0]!.toUpperCase() + folder.slice(1));
  const heading = /^# (.*)$/m.exec(text)?.[1] ?? path;
  const title = ['Docs', ...folders, heading.replace(/[`<>]/g, '')].join('/');
  const story = storyOf(path);
  return [
    `import { Meta } from '@storybook/addon-docs/blocks';`,
    `import { Page } from '../page.ts';`,
    `import text from ${JSON.stringify(`../../docs/${file}?raw`)};`,
    ...(story ? [`import * as stories from ${JSON.stringify(`../../${story.file}`)};`] : []),
    ``,
    `<Meta title=${JSON.stringify(title)} id=${JSON.stringify(`docs-${path.replaceAll('/', '-')}`)} />`,
    ``,
    `<Page file=${JSON.stringify(file)} text={text}${story ? ` stories={stories} story={stories.${story.name}}` : ''} />`,
    ``,
  ].join('\n');
}

/** A story that is good to try an element with, where the page is that of an element. */
function storyOf(path: string): { readonly file: string; readonly name: string } | undefined {
  const task = /^elements\/gt-(.*)$/.exec(path)?.[1];
  if (!task) return undefined;
  // none whose play function asks for more room than a phone has
  const found = [
    { file: `stories/${task}/page.stories.ts`, name: 'Reference' },
    { file: `stories/${task}/${task}.stories.ts`, name: 'Empty' },
  ].find(({ file }) => existsSync(resolve(root, file)));
  if (!found) throw new Error(`docs/${path}.md has no story to show`);
  return found;
}
