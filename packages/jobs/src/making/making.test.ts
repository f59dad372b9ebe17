import { describe, expect, it } from 'vitest';
import { rowsOf } from './from-table.js';
import { madeLine, textsOf, withPlainBreaks } from './from-text.js';

describe('texts of a file', () => {
  const text = '\uFEFFOne\r\nstill one\r\n  \r\n\r\nTwo\n\n\nThree\n';
  it('are the whole, paragraphs, or rows', () => {
    expect(textsOf(text, 'file')).toEqual(['One\r\nstill one\r\n  \r\n\r\nTwo\n\n\nThree\n']);
    expect(textsOf(text, 'paragraph')).toEqual(['One\r\nstill one', 'Two', 'Three']);
    expect(textsOf(text, 'row')).toEqual(['One', 'still one', 'Two', 'Three']);
    expect(textsOf(' \n\n ', 'paragraph')).toEqual([]);
  });

  it('have the line breaks that a page has', () => {
    expect(withPlainBreaks('a\r\nb\rc\n')).toBe('a\nb\nc\n');
  });

  it('are held to what Ground Truth takes', () => {
    expect(madeLine({ source: 'x' }, 3)).toEqual({ text: '{"source":"x"}', problems: [] });
    expect(madeLine({ source: 'x'.repeat(20_001) }, 3).problems).toMatchObject([
      { line: 3, cause: expect.stringContaining('20000') as string },
    ]);
    expect(madeLine({ other: 'x' }, 1).problems).toHaveLength(1);
  });
});

describe('rows of a table', () => {
  const table = 'question,a,b,tags\r\n"What, ""now""?",one,two,"[""x""]"\r\nWhy?,,three,plain\r\n';
  it('become data objects, with a source and lists', () => {
    const lists = new Map([['responses', ['a', 'b']]]);
    expect(rowsOf(table, { source: 'question', lists })).toEqual([
      { object: { source: 'What, "now"?', tags: ['x'], responses: ['one', 'two'] }, line: 2 },
      { object: { source: 'Why?', tags: 'plain', responses: ['three'] }, line: 3 },
    ]);
    expect(rowsOf(table, { columns: ['b'] }).map(({ object }) => object)).toEqual([{ b: 'two' }, { b: 'three' }]);
    expect(rowsOf('a,b\n')).toEqual([]);
  });

  it('say which column is not there, and which line is broken', () => {
    expect(() => rowsOf(table, { source: 'prompt' })).toThrow(
      'there is no column "prompt"; there are question, a, b, tags',
    );
    expect(() => rowsOf('a,b\n1,2\n3,4,5\n')).toThrow(/line 3/);
  });
});
