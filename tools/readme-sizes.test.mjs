import { describe, expect, it } from 'vitest';
import { sizeFaults, withSizes } from './readme-sizes.mjs';

const readme = (...rows) => `# Title

<!-- sizes -->

| File | Holds | Characters | gzip |
| --- | --- | ---: | ---: |
${rows.join('\n')}

<!-- /sizes -->

| \`a.js\` | another table |
`;
const a = { 'a.js': { characters: 100_000, gzip: 40_000 } };

describe('sizes in README.md', () => {
  it.each([
    ['100,000', '40,000', 0],
    ['101,900', '39,300', 0],
    ['102,100', '40,000', 1],
    ['97,900', '40,000', 1],
    ['100,000', '40,900', 1],
    ['100,000', '', 1],
    ['much', '40,000', 1],
  ])('%s and %s make %s faults', (characters, gzip, faults) => {
    expect(sizeFaults(readme(`| \`a.js\` | all | ${characters} | ${gzip} |`), a).size).toBe(faults);
  });

  it('are missing where a file has no row, or its row no sizes', () => {
    expect([...sizeFaults(readme('| `b.js` | b | 1 | 1 |'), a)]).toEqual([['a.js', 'README.md has no row for a.js']]);
    expect([...sizeFaults(readme('| `a.js` | all |'), a).keys()]).toEqual(['a.js']);
  });

  it('are written where they belong, and nothing else is touched', async () => {
    const text = await withSizes(readme('| `a.js` | old |', '| `b.js` | b | 7 | 8 |'), {
      'a.js': { characters: 123_456, gzip: 5_025 },
    });
    const cells = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()).join('|'));
    expect(cells).toContain('|`a.js`|old|123,000|5,030|');
    expect(cells).toContain('|`b.js`|b|7|8|');
    expect(text.startsWith('# Title\n\n<!-- sizes -->\n\n| File')).toBe(true);
    expect(text.endsWith('\n\n<!-- /sizes -->\n\n| `a.js` | another table |\n')).toBe(true);
    expect(sizeFaults(text, { 'a.js': { characters: 123_456, gzip: 5_025 } }).size).toBe(0);
  });

  it('are an error where there is no place for them', () => {
    expect(() => sizeFaults('# Title', a)).toThrow('no table');
  });
});
