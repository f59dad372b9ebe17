import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { whyNoWaveform } from '@gt-elements/ui/ports/waveform-port.js';
import { createWaveformPort } from './waveform.js';

/** For the rest of this page: each test here is stricter than the one before. */
function forbid(policy: string): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

const blocked: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));

async function draw(nonce?: string) {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.setProperty('height', '40px');
  const drawing = createWaveformPort(nonce).draw(box, { channels: [new Float32Array(500).fill(0.5)], duration: 10 });
  drawing.setView(0, 100);
  const root = box.firstElementChild!.shadowRoot!;
  await waitUntil(() => root.querySelector('canvas'));
  return { root, drawing, box };
}

/** What its own sheet says, and the browser does not. */
const isStyled = (root: ShadowRoot) => getComputedStyle(root.querySelector('.scroll')!).overflowX !== 'visible';

describe('a waveform in a page with a strict policy', () => {
  it('is styled with the nonce that the page asks for, and nothing is reported', async () => {
    forbid("style-src 'nonce-abc'");
    const { root, drawing } = await draw('abc');
    expect(isStyled(root)).to.equal(true);
    expect(root.adoptedStyleSheets).to.have.length(0);
    expect(blocked).to.eql([]);
    drawing.dispose();
  });

  it('is styled where the page allows no styles at all', async () => {
    forbid("style-src 'none'");
    const { root, drawing } = await draw();
    expect(isStyled(root)).to.equal(true);
    drawing.dispose();
  });

  it('says that it is blocked by Trusted Types, and leaves nothing behind', async () => {
    forbid("require-trusted-types-for 'script'");
    const box = await fixture<HTMLElement>(html`<div></div>`);
    let why = 'drawn';
    try {
      createWaveformPort()
        .draw(box, { channels: [new Float32Array(500)], duration: 10 })
        .dispose();
    } catch (thrown) {
      why = whyNoWaveform(thrown);
    }
    expect(why).to.equal('trustedTypes' in globalThis ? 'blocked' : 'drawn');
    expect(box.childElementCount).to.equal(0);
  });
});
