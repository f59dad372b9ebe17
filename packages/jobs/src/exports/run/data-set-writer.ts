import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DocumentLayout, Entry, Layout, Row, TextFile } from '../export-format.js';
import { TextWriter } from '../../files/text-writer.js';

const LINES = '.jsonl';

interface CountedWriter {
  readonly name: string;
  readonly writer: TextWriter;
  rows: number;
}

/** Puts rows into the files of a data set: `FILE.SPLIT.jsonl`, or what else the layout asks for. */
export class DataSetWriter {
  /** By split, and by what the file is called. */
  readonly #lines = new Map<string, Map<string, CountedWriter>>();
  readonly #documents = new Map<string, DocumentWriter>();
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly folder: string,
    private readonly layout: Layout,
  ) {}

  /**
   * @param split '' where the data set has no parts
   * @returns a promise only when the disk has to be waited for
   */
  write({ file, data }: Row, split: string): Promise<void> | undefined {
    const { layout } = this;
    if (layout.kind === 'lines' || file.endsWith(LINES)) {
      const lines = this.#linesOf(file, split);
      lines.rows += 1;
      return lines.writer.write(`${JSON.stringify(data)}\n`);
    }
    if (layout.kind === 'document') {
      const name = `${named(file, split)}.json`;
      this.#count(name);
      return this.#documentOf(name, layout.document).write(data as Entry);
    }
    const { name, text } = data as TextFile;
    const path = join(split, `${name}.${layout.ending}`);
    this.#count(join(split, `*.${layout.ending}`));
    return this.#whole(path, text);
  }

  /** Rows by file. */
  get counts(): ReadonlyMap<string, number> {
    return new Map([...this.#allLines().map(({ name, rows }) => [name, rows] as const), ...this.#counts]);
  }

  /** Completes all files. @throws the file system's error */
  async close(): Promise<void> {
    await Promise.all(this.#allLines().map(({ writer }) => writer.close()));
    for (const document of this.#documents.values()) await document.close();
  }

  #allLines(): readonly CountedWriter[] {
    return [...this.#lines.values()].flatMap((ofSplit) => [...ofSplit.values()]);
  }

  #count(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  #linesOf(file: string, split: string): CountedWriter {
    const known = this.#lines.get(split)?.get(file);
    if (known) return known;
    const name = `${named(file.replace(LINES, ''), split)}${LINES}`;
    const made = { name, rows: 0, writer: new TextWriter(join(this.folder, name)) };
    const ofSplit = this.#lines.get(split) ?? new Map<string, CountedWriter>();
    this.#lines.set(split, ofSplit.set(file, made));
    return made;
  }

  #documentOf(name: string, layout: DocumentLayout): DocumentWriter {
    const writer = this.#documents.get(name) ?? new DocumentWriter(join(this.folder, name), layout);
    this.#documents.set(name, writer);
    return writer;
  }

  async #whole(path: string, text: string): Promise<void> {
    const file = join(this.folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}

function named(file: string, split: string): string {
  return split ? `${file}.${split}` : file;
}

/** One JSON document, whose members grow at the same time: each beside it, until all are put together. */
class DocumentWriter {
  readonly #members: ReadonlyMap<string, TextWriter>;
  readonly #begun = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly layout: DocumentLayout,
  ) {
    this.#members = new Map(layout.members.map(({ name }, index) => [name, new TextWriter(`${path}.${index}.part`)]));
  }

  write({ member, key, value }: Entry): Promise<void> | undefined {
    const before = this.#begun.has(member) ? ',\n' : '\n';
    this.#begun.add(member);
    const json = JSON.stringify(value);
    return this.#members.get(member)!.write(before + (key === undefined ? json : `${JSON.stringify(key)}:${json}`));
  }

  async close(): Promise<void> {
    const out = new TextWriter(this.path);
    const isBare = this.layout.members[0]!.name === '';
    const head = JSON.stringify(this.layout.head).slice(1, -1);
    if (!isBare) await out.write(`{${head}`);
    for (const [index, { name, kind }] of this.layout.members.entries()) {
      const [open, shut] = kind === 'list' ? ['[', ']'] : ['{', '}'];
      const comma = index || head ? ',' : '';
      await out.write(isBare ? open : `${comma}\n${JSON.stringify(name)}:${open}`);
      const part = this.#members.get(name)!;
      await part.close();
      for await (const text of createReadStream(part.path, 'utf8') as AsyncIterable<string>) await out.write(text);
      await rm(part.path);
      await out.write(`\n${shut}`);
    }
    await out.write(isBare ? '\n' : '}\n');
    await out.close();
  }
}
