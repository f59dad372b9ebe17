import { expect, it } from 'vitest';
import { readOnly } from './read-only.js';

it('leaves nothing to change or to submit, whatever the template says', () => {
  expect(
    readOnly(
      '<crowd-form class="a">\n<!-- <gt-x> --><gt-qa-pairs name="q" drafts="device"></gt-qa-pairs><p></crowd-form>',
    ),
  ).toBe(
    '<crowd-form class="a"><crowd-button form-action="submit" hidden></crowd-button>\n' +
      '<!-- <gt-x> --><gt-qa-pairs readonly="" drafts="none" hide-submit="true" name="q" drafts="device"></gt-qa-pairs><p></crowd-form>',
  );
});
