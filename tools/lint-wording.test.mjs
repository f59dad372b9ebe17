import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { noWording } from './lint-wording.mjs';

const linter = new Linter();
const config = { plugins: { words: { rules: { 'from-catalogues': noWording } } }, rules: { 'words/from-catalogues': 'error' } };
const found = (code) => linter.verify(code, config).map(({ message }) => /“(.*)”/.exec(message)?.[1] ?? message);

describe('words in code', () => {
  it.each([
    ['html`<button>Close</button>`', ['Close']],
    ['html`<p>${count} things are missing</p>`', ['things are missing']],
    ['html`${name} is gone`', ['is gone']],
    ['html`<button aria-label="Close it" title=${t("close")}></button>`', ['Close it']],
    ["html`<input placeholder='Search'><img alt=Picture>`", ['Search', 'Picture']],
    ['html`<p>${isGone ? "gone" : nothing}</p>`', ['gone']],
    ['html`<button aria-label=${`${name} away`}></button>`', ['… away']],
    ['html`<button .ariaLabel=${"Away"}></button>`', ['Away']],
    ['svg`<title>A picture</title>`', ['A picture']],
    ['button.title = "Close"', ['Close']],
    ['button.textContent = label || `No label`', ['No label']],
    ['this.announce(`${name} was deleted`)', ['… was deleted']],
    ['internals.setValidity({ customError: true }, "Too short")', ['Too short']],
    ['field.setAttribute("aria-description", "In seconds")', ['In seconds']],
  ])('are found: %s', (code, words) => {
    expect(found(code)).toEqual(words);
  });

  it.each([
    'html`<button class="is open" type="button" part="close ${name}" ?hidden=${!isOpen} @click=${() => close()}>${t("close")}</button>`',
    'html`<p>${count} / ${total} – ${letter}</p>`',
    'html`<input placeholder=${t("search")} .value=${"text"}><style>p { color: red }</style><!-- why so -->`',
    'html`<p class=${isOpen ? "open" : "closed"} dir="auto">×&nbsp;<b>1</b></p>`',
    'announce(t("gone", { name }), "assertive")',
    'throw new Error("The video is gone")',
    'console.warn("no such key")',
    'element.setAttribute("role", "status")',
    'css`p::before { content: "word" }`',
  ])('may be names of things: %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});
