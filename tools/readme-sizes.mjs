// The sizes of the classic scripts in README.md, in the table between `<!-- sizes -->` and `<!-- /sizes -->`.
import { format } from 'prettier';

const table = /(?<=<!-- sizes -->\s*)\|[^]*?(?=\s*<!-- \/sizes -->)/;
/** How far a number may be from what was built, so that small changes leave README.md alone. */
const tolerance = 0.02;
const units = ['characters', 'gzip'];

const cellsOf = (row) =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
const rowsOf = (text) => {
  const found = table.exec(text)?.[0];
  if (!found) throw new Error('README.md has no table between <!-- sizes --> and <!-- /sizes -->');
  return found.trim().split('\n').map(cellsOf);
};
const fileIn = ([cell = '']) => /`([\w.-]+)`/.exec(cell)?.[1];
/** More digits would change with every line of code. */
const rounded = (n) => Number(n.toPrecision(3)).toLocaleString('en');

/** @param sizes file → `{ characters, gzip }` @returns the text with these sizes, those of other files as they were */
export const withSizes = async (text, sizes) => {
  const [head, , ...rows] = rowsOf(text);
  const sized = rows.map(([file, what, ...old]) => [file, what, ...units.map((unit, i) => (sizes[fileIn([file])] ? rounded(sizes[fileIn([file])][unit]) : (old[i] ?? '')))]);
  const all = [[...head.slice(0, 2), 'Characters', 'gzip'], ['---', '---', '---:', '---:'], ...sized];
  const made = await format(all.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), { parser: 'markdown' });
  return text.replace(table, () => made.trim());
};

/** @returns what of the table is no longer so, a sentence each; by file */
export const sizeFaults = (text, sizes) => {
  const rows = new Map(rowsOf(text).slice(2).map((row) => [fileIn(row), row.slice(2)]));
  return new Map(
    Object.entries(sizes).flatMap(([file, built]) => {
      if (!rows.has(file)) return [[file, `README.md has no row for ${file}`]];
      const off = units.filter((unit, i) => {
        const said = Number((rows.get(file)[i] ?? '').replaceAll(',', '') || NaN);
        return !(Math.abs(said - built[unit]) <= tolerance * built[unit]);
      });
      return off.length ? [[file, `README.md has another size of ${file}: npm run sizes -- --write`]] : [];
    }),
  );
};
