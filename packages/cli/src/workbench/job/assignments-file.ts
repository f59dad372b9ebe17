import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WriteFile } from '@gt-elements/jobs/files/atomic-write.js';
import { causeOf, type Problem } from '../problem.js';
import { EMPTY_BOOK, type AssignmentBook } from './assignments.js';

/** Where the workbench keeps who works on what, below the job's output folder. */
export const BOOK_FILE = 'workbench/assignments.json';

/** Reads who works on what. Without a good file nobody does: answers are kept elsewhere, so none is lost by that. */
export async function readBook(output: string): Promise<{ book: AssignmentBook; problem?: Problem }> {
  const path = join(output, BOOK_FILE);
  try {
    const book = { ...EMPTY_BOOK, ...(JSON.parse(await readFile(path, 'utf8')) as Partial<AssignmentBook>) };
    if (![book.assignments, book.released, book.declined].every(Array.isArray))
      throw new Error('not a book of assignments');
    return { book };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { book: EMPTY_BOOK };
    const text = `${causeOf(cause)}; tasks that were begun are open again`;
    return { book: EMPTY_BOOK, problem: { level: 'warning', file: path, cause: text } };
  }
}

/** @throws the file system's error, after which the old file stands */
export function writeBook(output: string, book: AssignmentBook, write: WriteFile): Promise<void> {
  return write(join(output, BOOK_FILE), JSON.stringify(book));
}
