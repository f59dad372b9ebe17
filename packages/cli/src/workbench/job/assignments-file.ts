import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@gt-elements/jobs/files/atomic-write.js';
import { causeOf, type Problem } from '../problem.js';
import { EMPTY_BOOK, type AssignmentBook } from './assignments.js';

/** Where the workbench keeps who works on what, below the job's output folder. */
const FILE = 'workbench/assignments.json';

/** Reads who works on what. Without a good file nobody does: answers are kept elsewhere, so none is lost by that. */
export async function readBook(output: string): Promise<{ book: AssignmentBook; problem?: Problem }> {
  const path = join(output, FILE);
  try {
    const book = JSON.parse(await readFile(path, 'utf8')) as Partial<AssignmentBook>;
    if (!Array.isArray(book.assignments) || !Array.isArray(book.released)) throw new Error('not a book of assignments');
    return { book: book as AssignmentBook };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { book: EMPTY_BOOK };
    const text = `${causeOf(cause)}; tasks that were begun are open again`;
    return { book: EMPTY_BOOK, problem: { level: 'warning', file: path, cause: text } };
  }
}

/** @throws the file system's error, after which the old file stands */
export function writeBook(output: string, book: AssignmentBook): Promise<void> {
  return writeFileAtomic(join(output, FILE), JSON.stringify(book));
}
