import { ContextConsumer } from '@lit/context';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LanguageController, languageContext, type Language } from './language-controller.js';
import { registerCatalogue } from './registry.js';
import { frameGerman } from './strings.de.js';
import { frameCatalogue } from './strings.en.js';
import { createTranslate } from './translate.js';

class Speaker extends LitElement {
  readonly language = new LanguageController(this);
  readonly t = createTranslate(this.language, frameCatalogue);
  override render() {
    return html`<p>${this.t('undo')}</p>
      <slot></slot>`;
  }
  get text(): string {
    return this.shadowRoot?.querySelector('p')?.textContent ?? '';
  }
}
customElements.define('test-speaker', Speaker);

class Listener extends LitElement {
  readonly consumer = new ContextConsumer(this, { context: languageContext });
  get language(): Language | undefined {
    return this.consumer.value;
  }
}
customElements.define('test-listener', Listener);

class Shell extends LitElement {
  override render() {
    return html`<test-speaker></test-speaker>`;
  }
}
customElements.define('test-shell', Shell);

const settled = async (speaker: Speaker): Promise<void> => {
  await nextFrame();
  await speaker.updateComplete;
};

describe('LanguageController', () => {
  before(() => registerCatalogue('de', 'frame', frameGerman));
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  it('speaks English where nobody says', async () => {
    document.documentElement.removeAttribute('lang');
    const speaker = await fixture<Speaker>(html`<test-speaker></test-speaker>`);
    expect(speaker.text).to.equal('Undo');
    expect(speaker.language.locale).to.equal('en');
    expect(speaker.language.direction).to.equal('ltr');
  });

  it('speaks the nearest language, and shows which it found', async () => {
    const box = await fixture(
      html`<div lang="de-AT"><test-speaker></test-speaker><test-speaker lang="fr"></test-speaker></div>`,
    );
    const [german, french] = box.querySelectorAll<Speaker>('test-speaker');
    expect(german?.text).to.equal('Rückgängig');
    expect(german?.language.formatNumber(1.5)).to.equal('1,5');
    expect(german?.language.formatList(['A', 'B'])).to.equal('A und B');
    expect(french?.text).to.equal('Undo');
    expect([french?.language.locale, french?.language.shownLocale]).to.deep.equal(['fr', 'en']);
    expect(french?.language.formatNumber(1.5)).to.equal('1.5');
  });

  it('follows ancestors, its own attributes and a direction that changes', async () => {
    const box = await fixture(
      html`<div>
        <section><test-speaker></test-speaker></section>
      </div>`,
    );
    const speaker = box.querySelector<Speaker>('test-speaker') as Speaker;
    const heard: string[] = [];
    const end = speaker.language.subscribe(() => heard.push(speaker.language.locale));
    box.setAttribute('lang', 'de');
    box.setAttribute('dir', 'rtl');
    await settled(speaker);
    expect(speaker.text).to.equal('Rückgängig');
    expect(speaker.language.direction).to.equal('rtl');
    speaker.lang = 'en-GB';
    await settled(speaker);
    expect(speaker.text).to.equal('Undo');
    end();
    speaker.removeAttribute('lang');
    await settled(speaker);
    expect(speaker.text).to.equal('Rückgängig');
    expect(heard).to.deep.equal(['de', 'en-GB']);
    document.documentElement.lang = 'fr';
    await settled(speaker);
    expect(speaker.language.locale, 'the nearer one goes first').to.equal('de');
  });

  it('looks through shadow hosts, also for changes', async () => {
    const shell = await fixture<Shell>(html`<test-shell lang="de"></test-shell>`);
    const speaker = shell.shadowRoot?.querySelector<Speaker>('test-speaker') as Speaker;
    expect(speaker.text).to.equal('Rückgängig');
    shell.lang = 'en';
    await settled(speaker);
    expect(speaker.text).to.equal('Undo');
    shell.dir = 'rtl';
    await settled(speaker);
    expect(speaker.language.direction).to.equal('rtl');
  });

  it('finds its language again after a move, and asks nobody while it is out', async () => {
    const box = await fixture(
      html`<div>
        <div lang="de"></div>
        <div lang="en"><test-speaker></test-speaker></div>
      </div>`,
    );
    const [german, english] = box.children;
    const speaker = box.querySelector<Speaker>('test-speaker') as Speaker;
    german?.append(speaker);
    await settled(speaker);
    expect(speaker.text).to.equal('Rückgängig');
    speaker.remove();
    german?.setAttribute('lang', 'en');
    await settled(speaker);
    expect(speaker.language.locale).to.equal('de');
    english?.append(speaker);
    await settled(speaker);
    expect(speaker.text).to.equal('Undo');
  });

  it('is rendered again when a language comes later, or other wordings', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="xd"></test-speaker>`);
    registerCatalogue('xd', 'frame', { undo: 'xd undo' });
    await settled(speaker);
    expect(speaker.text).to.equal('xd undo');
    speaker.language.strings = { undo: 'own' };
    await settled(speaker);
    expect(speaker.text).to.equal('own');
  });

  it('is found by what an author slots in', async () => {
    const speaker = await fixture<Speaker>(
      html`<test-speaker lang="de"><test-listener></test-listener></test-speaker>`,
    );
    expect(speaker.querySelector<Listener>('test-listener')?.language).to.equal(speaker.language);
  });

  it('shares one observer a tree and ends it with the last element', async () => {
    const original = window.MutationObserver;
    const alive = new Set<MutationObserver>();
    window.MutationObserver = class extends original {
      override observe(target: Node, options?: MutationObserverInit): void {
        if (options?.attributeFilter?.includes('lang')) alive.add(this);
        super.observe(target, options);
      }
      override disconnect(): void {
        alive.delete(this);
        super.disconnect();
      }
    };
    try {
      const speakers = Array.from({ length: 20 }, () => document.createElement('test-speaker'));
      document.body.append(...speakers);
      expect(alive.size).to.equal(1);
      for (const speaker of speakers) speaker.remove();
      expect(alive.size).to.equal(0);
    } finally {
      window.MutationObserver = original;
    }
  });
});
