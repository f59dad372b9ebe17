import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A sample or a table as it stands in a document, with where it does. */
interface Found {
  readonly file: string;
  readonly line: number;
}

export interface Sample extends Found {
  /** `json`, `html`, … as the fence says. */
  readonly language: string;
  readonly text: string;
}

export interface Table extends Found {
  /** The nearest heading above. */
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The documents that are written for people, as paths from the root. */
export function documents(): readonly string[] {
  const docs = readdirSync(resolve(root, 'docs'), { recursive: true }).map((name) => `docs/${String(name)}`);
  const packages = readdirSync(resolve(root, 'packages')).map((name) => `packages/${name}/README.md`);
  return ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'DECISIONS.md', ...docs.sort(), ...packages].filter(
    (file) => file.endsWith('.md') && existsSync(resolve(root, file)),
  );
}

export function textOf(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

export function samplesOf(file: string): readonly Sample[] {
  const found: Sample[] = [];
  const text = textOf(file);
  // those of a list stand in by as much as its entries
  for (const { index, 1: margin = '', 2: language = '', 3: sample = '' } of text.matchAll(
    /^( *)```(\w*)\n(.*?)^\1```$/gms,
  )) {
    found.push({ file, line: lineAt(text, index), language, text: sample.replace(new RegExp(`^${margin}`, 'gm'), '') });
  }
  return found;
}

export function tablesOf(file: string): readonly Table[] {
  const text = textOf(file).replace(/^```.*?^```$/gms, (fence) => fence.replace(/[^\n]/g, ''));
  return [...text.matchAll(/^\|.*\n\| ?-.*\n(?:\|.*\n?)*/gm)].map(({ 0: table, index }) => {
    const [head = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    const heading = [...text.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
    return { file, line: lineAt(text, index), heading, head, rows };
  });
}

/** The table below a heading, told apart by what its first column is called where there are several. */
export function tableOf(file: string, heading: string, column?: string): Table {
  const found = tablesOf(file).find((each) => each.heading === heading && (!column || each.head[0] === column));
  if (!found) throw new Error(`${file} has no table of ${column ?? 'anything'} below “${heading}”`);
  return found;
}

/** What stands in code in a cell, all of it. */
export function codes(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The addresses of links and pictures that lead to other files of the repository. */
export function linksOf(file: string): readonly string[] {
  const text = textOf(file).replace(/^```.*?^```$/gms, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
}

/** What links to headings of a document are called. */
export function anchorsOf(file: string): readonly string[] {
  return [...textOf(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}

/** JSON with comments at the ends of lines. */
export function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|\/\/.*$/gm, (_, quoted: string | undefined) => quoted ?? '');
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
