import { parse } from 'csv-parse/sync';

export interface TableOptions {
  /** The column that becomes `source`, what Ground Truth asks for; one that is called so otherwise. */
  readonly source?: string | undefined;
  /** Columns that become members, under their names; all without it. */
  readonly columns?: readonly string[] | undefined;
  /** Members that are lists, of the columns that they are made of; empty cells are left out. */
  readonly lists?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** A row, as a data object. */
export interface RowObject {
  readonly object: Readonly<Record<string, unknown>>;
  /** Of the file, from 1: where the row ends. */
  readonly line: number;
}

/**
 * The rows of a table (CSV with a head) as data objects. A cell that is a JSON object or list is read as that.
 * @throws Error naming the line, or the column that is not there
 */
export function rowsOf(text: string, { source, columns, lists = new Map() }: TableOptions = {}): readonly RowObject[] {
  const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true }) as unknown as readonly {
    readonly record: Readonly<Record<string, string>>;
    readonly info: { readonly lines: number };
  }[];
  const [first] = rows;
  if (!first) return [];
  const there = Object.keys(first.record);
  const wanted = [...(source === undefined ? [] : [source]), ...(columns ?? []), ...[...lists.values()].flat()];
  const missing = wanted.find((column) => !there.includes(column));
  if (missing !== undefined) throw new Error(`there is no column "${missing}"; there are ${there.join(', ')}`);
  const listed = new Set([...lists.values()].flat());
  const taken = columns ?? there.filter((column) => !listed.has(column) && column !== source);
  return rows.map(({ record, info }) => ({
    object: {
      ...(source === undefined ? {} : { source: record[source] }),
      ...Object.fromEntries(taken.map((column) => [column, cell(record[column] ?? '')])),
      ...Object.fromEntries(
        [...lists].map(([name, of]) => [name, of.map((column) => record[column] ?? '').filter((each) => each !== '')]),
      ),
    },
    line: info.lines,
  }));
}

function cell(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
