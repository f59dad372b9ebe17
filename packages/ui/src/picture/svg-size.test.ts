import { describe, expect, it } from 'vitest';
import { looksLikeSvg, sizeOfSvg } from './svg-size.js';

describe('the size of a drawing', () => {
  it.each([
    ['<svg xmlns="x" viewBox="0 0 1600 200"><g/></svg>', 1600, 200],
    ['<?xml version="1.0"?>\n<!-- <svg viewBox="0 0 9 9"> -->\n<svg\n viewBox = "-5,-5, 10.5 20">', 10.5, 20],
    ["<svg width='100%' height='100%' viewBox='0 0 40 30'>", 40, 30],
    ['<svg width="300" viewBox="0 0 40 30">', 300, 225],
    ['<svg height="90px" viewBox="0 0 40 30">', 120, 90],
    ['<svg>', 300, 150],
    ['<svg width="500">', 500, 150],
  ])('is read from %s', (text, width, height) => {
    expect(sizeOfSvg(text)).toEqual({ width, height });
  });

  it.each([
    '<svg width="10" height="20" viewBox="0 0 5 5">',
    '<svg width="5cm" viewBox="0 0 5 5">',
    '<svg stroke-width="2" width="1em" height="2em">',
    'no picture',
    '',
  ])('is left to the browser for %s', (text) => {
    expect(sizeOfSvg(text)).toBeUndefined();
  });

  it('is asked for only where it may be one', () => {
    expect(['a.svg', 'https://x.org/A.SVG?sig=1', 'a.svg#view', 'data:image/svg+xml,<svg>'].every(looksLikeSvg)).toBe(
      true,
    );
    expect(['a.jpg', 'a.jpg?name=b.svg', 'https://svg.org/a', 'data:image/png,.svg'].some(looksLikeSvg)).toBe(false);
  });
});
