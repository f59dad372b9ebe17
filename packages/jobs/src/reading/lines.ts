import { createReadStream } from 'node:fs';

/** A line of a file, without its line break. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

const CHUNK = 1 << 18;

/**
 * The lines of a file in batches, in constant memory. Blank lines are passed over; a byte order mark and `\r\n` do no harm.
 * @throws the file system's error
 */
export async function* lineBatches(path: string): AsyncGenerator<readonly Line[], void, undefined> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: CHUNK });
  let rest: string[] = [];
  let number = 0;
  const batchOf = (texts: readonly string[]) => {
    const batch: Line[] = [];
    for (const text of texts) {
      number += 1;
      const given = number === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (given.trim()) batch.push({ text: given.endsWith('\r') ? given.slice(0, -1) : given, number });
    }
    return batch;
  };
  for await (const chunk of stream as AsyncIterable<string>) {
    const texts = chunk.split('\n');
    // a line may be longer than many chunks: they are put together once
    if (texts.length === 1) {
      rest.push(chunk);
      continue;
    }
    texts[0] = rest.join('') + texts[0]!;
    rest = [texts.pop()!];
    yield batchOf(texts);
  }
  yield batchOf([rest.join('')]);
}
