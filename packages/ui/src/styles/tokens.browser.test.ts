import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { controls } from './controls.styles.js';
import { colours, tokens } from './tokens.styles.js';

class TestTokens extends LitElement {
  static override styles = [tokens, controls];
  override render() {
    return html`<p>text</p>
      <button>button</button>`;
  }
}
customElements.define('test-tokens', TestTokens);

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const surfaces = [
  'surface',
  'raised',
  'sunken',
  'hover',
  'selected',
  'accent-soft',
  'danger-soft',
  'warn-soft',
  'ok-soft',
] as const;
const texts = ['text', 'muted', 'accent', 'danger', 'warn', 'ok'] as const;

describe('colours', () => {
  for (const [scheme, index] of [
    ['light', 0],
    ['dark', 1],
  ] as const) {
    it(`let every text be read on every surface (${scheme})`, () => {
      for (const text of texts) {
        for (const surface of surfaces) {
          const ratio = contrast(colours[text][index], colours[surface][index]);
          expect(ratio, `${text} on ${surface}`).to.be.at.least(4.5);
        }
      }
      expect(contrast(colours['accent-text'][index], colours.accent[index])).to.be.at.least(4.5);
      expect(contrast(colours['selected-text'][index], colours.selected[index])).to.be.at.least(4.5);
    });

    it(`let controls and the focus be seen on every surface (${scheme})`, () => {
      for (const line of ['border-strong', 'focus', 'accent'] as const) {
        for (const surface of ['surface', 'raised', 'sunken', 'hover'] as const) {
          const ratio = contrast(colours[line][index], colours[surface][index]);
          expect(ratio, `${line} on ${surface}`).to.be.at.least(3);
        }
      }
    });
  }

  const inScheme = async (scheme: string) => {
    const page = await fixture<HTMLElement>(html`<div><test-tokens></test-tokens></div>`);
    page.style.setProperty('color-scheme', scheme);
    return getComputedStyle(page.querySelector('test-tokens')!).color;
  };

  it('follow the color-scheme of the page, and are light where it has none', async () => {
    expect(await inScheme('dark')).to.equal('rgb(231, 234, 238)');
    expect(await inScheme('light')).to.equal('rgb(27, 32, 38)');
    expect(await inScheme('normal')).to.equal('rgb(27, 32, 38)');
  });

  it('can be replaced by the author, one by one', async () => {
    const page = await fixture<HTMLElement>(html`<div><test-tokens></test-tokens></div>`);
    page.style.setProperty('--gt-text', 'rgb(1, 2, 3)');
    page.style.setProperty('--gt-target', '40px');
    const element = page.querySelector('test-tokens')!;
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
    expect(element.shadowRoot!.querySelector('button')!.getBoundingClientRect().height).to.equal(40);
  });
});

describe('sizes', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));
  const sizeAt = async (root: string) => {
    document.documentElement.style.setProperty('font-size', root);
    return getComputedStyle(await fixture(html`<test-tokens></test-tokens>`)).fontSize;
  };

  it('of text grow with the reader’s setting and do not shrink in pages that set the root to 10 px', async () => {
    expect(await sizeAt('16px')).to.equal('14px');
    expect(await sizeAt('24px')).to.equal('21px');
    expect(await sizeAt('10px')).to.equal('14px');
  });

  it('of buttons are at least 24 px', async () => {
    const element = await fixture(html`<test-tokens></test-tokens>`);
    const { width, height } = element.shadowRoot!.querySelector('button')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });
});
