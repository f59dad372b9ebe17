import { PSEUDO_LOCALE, pseudoLocalize } from '@gt-elements/ui/language/pseudo-locale.js';
import { registerCatalogue } from '@gt-elements/ui/language/registry.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import type { Catalogue } from '@gt-elements/ui/language/catalogue.js';
import type { Strings } from '@gt-elements/ui/language/message.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { press, type } from '../fixtures/gestures.js';
import type { ElementProfile, ElementState } from './element-profile.js';
import { showState, statesOf } from './element-states.js';
import { PageForm } from './page-form.js';
import { pause, show, type ShownElement } from './shown-element.js';

const attributes = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
];

/** Wordings of the pseudo-locale are in brackets, one within another where a message has a value that is one. */
function withoutPseudo(text: string): string {
  const rest = text.replace(/\[[^\][]*\]/g, ' ');
  return rest === text ? text : withoutPseudo(rest);
}

/** All texts in JSON, the longest first. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...embedded(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function embedded(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? textsIn(value) : [];
  } catch {
    return [];
  }
}

/** What says things aloud: words that were said before stay there for a while. */
const live = '[aria-live], .visually-hidden > [role=status], .visually-hidden > [role=alert]';

const inWords = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
const hasLatin = (text: string) => /\p{Script=Latin}/u.test(text);
/** The letters of responses, and keys. */
const withoutLetters = (text: string) => text.replace(/(?<= )[A-Z]{1,2}(?= )/g, '');

/** What stands on the screen that is neither in brackets nor what the author or the worker gave. */
class Untranslated {
  /** In words, a space around each text; the longest first. */
  readonly #given: readonly string[];

  constructor(given: readonly unknown[]) {
    const texts = new Set(given.flatMap(textsIn).map(inWords).filter(hasLatin));
    this.#given = [...texts].toSorted((one, other) => other.length - one.length);
  }

  /** Whether a text has a word of no catalogue. */
  has(text: string | null): boolean {
    const isGiven = (words: string) => this.#given.some((each) => each.includes(words.trimEnd()));
    const words = inWords(withoutPseudo(text ?? ''));
    if (!hasLatin(withoutLetters(words))) return false;
    // a part of what was given, or one that was cut off, or several things one after the other
    if (isGiven(words) || isGiven(inWords(text ?? ''))) return false;
    const rest = this.#given.reduce((left, each) => left.replaceAll(each, ' '), words);
    return hasLatin(withoutLetters(rest));
  }

  in(root: ShadowRoot): readonly string[] {
    const found: string[] = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node instanceof Text) {
        // a panel for the author names code in its <dd>
        const isOurs = !node.parentElement?.closest(`style, kbd, [part~=errors] dd, ${live}`);
        if (isOurs && this.has(node.data)) found.push(node.data.trim());
      } else {
        const element = node as Element;
        const names = attributes.filter((name) => this.has(element.getAttribute(name)));
        found.push(...names.map((name) => `${element.localName} ${name}=${element.getAttribute(name)}`));
      }
    }
    return found;
  }
}

/** No word on the screen, in what is said aloud or in what is missing comes from anywhere but a catalogue or the data. */
export function testAllTranslated(profile: ElementProfile): void {
  describe(`<${profile.tag}> in a language that nobody speaks`, function () {
    this.timeout(60_000);
    let page: PageForm;
    before(async () => {
      await setViewport({ width: 1000, height: 650 });
      const { catalogue } = profile.make().constructor as unknown as { catalogue: Catalogue<Strings> };
      for (const { namespace, strings } of [frameCatalogue, catalogue])
        registerCatalogue(PSEUDO_LOCALE, namespace, pseudoLocalize(strings));
    });
    beforeEach(() => (page = new PageForm()));
    afterEach(() => page.remove());

    /** What was given to a task, by its author and by who works on it. */
    const givenIn = ({ settings = {}, children = '' }: ElementState, { element }: ShownElement) => {
      const light = new DOMParser().parseFromString(children, 'text/html').body;
      const texts = [...light.querySelectorAll('*')].flatMap((each) => [each.textContent, each.getAttribute('header')]);
      return [settings, profile.settings, profile.suggestedText, element.value, texts];
    };

    for (const [name, state] of Object.entries(statesOf(profile))) {
      it(name, async () => {
        const shown = await showState(profile, state, page);
        shown.element.lang = PSEUDO_LOCALE;
        await shown.settled();
        const words = new Untranslated(givenIn(state, shown));
        expect(words.in(shown.root)).to.deep.equal([]);
        expect(words.has(shown.element.validationMessage), shown.element.validationMessage).to.equal(false);
      });
    }

    it('says nothing else aloud while the task is done', async () => {
      const shown = await show(profile, { parent: page.middle, attributes: { lang: PSEUDO_LOCALE, required: '' } });
      const said = new Set<string>();
      const regions = shown.all(live);
      const listener = new MutationObserver(() => regions.forEach((each) => said.add(each.textContent)));
      for (const each of regions) listener.observe(each, { childList: true, characterData: true, subtree: true });
      shown.element.focus();
      await shown.settled();
      for (const step of profile.script) {
        if ('type' in step) await type(step.type);
        else await press(...step.press);
        await shown.settled();
      }
      await press('Control+Enter');
      await pause(300);
      listener.disconnect();
      const words = new Untranslated(givenIn({}, shown));
      expect(regions.length).to.be.greaterThan(0);
      expect([...said].filter((text) => words.has(text))).to.deep.equal([]);
      expect(words.in(shown.root)).to.deep.equal([]);
    });

    it('finds a word that is in no catalogue', async () => {
      const shown = await show(profile, { parent: page.middle, attributes: { lang: PSEUDO_LOCALE } });
      const words = new Untranslated(givenIn({}, shown));
      shown.find('[part~=footer]').append('Sturgeon');
      shown.find('[part~=footer] button').title = 'Halibut, [ţŕàñšļàţéð]';
      expect(words.in(shown.root)).to.deep.equal(['button title=Halibut, [ţŕàñšļàţéð]', 'Sturgeon']);
    });
  });
}
