import { expect } from '@open-wc/testing';
import { loadMarkdown } from './load-markdown.js';

describe('Markdown in modules', () => {
  it('is loaded once, when first asked for', async () => {
    const isLoaded = () =>
      performance.getEntriesByType('resource').some((entry) => entry.name.includes('/media/src/markdown.'));
    expect(isLoaded()).to.equal(false);
    const [first, second] = await Promise.all([loadMarkdown(), loadMarkdown()]);
    expect(first).to.equal(second);
    expect(isLoaded()).to.equal(true);
    expect(first.render('*a*').content.textContent).to.equal('a');
  });
});
