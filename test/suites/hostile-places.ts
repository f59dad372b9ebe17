import { expect } from '@open-wc/testing';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { hostileStrings } from '../fixtures/hostile-strings.js';
import type { ElementProfile } from './element-profile.js';
import { withAddresses } from './filled-texts.js';
import { expectNothingActive } from './nothing-active.js';
import { pause, show, type ShownElement } from './shown-element.js';
import { at, settingsOf } from './task-sample.js';
import { watchPage, type PageWatch } from './watched-page.js';

const english = frameCatalogue.strings;

/** Addresses that are none of a picture. */
const addresses = [
  'javascript:gtHostile()',
  ' jAvAsCrIpT:gtHostile()',
  'java\nscript:gtHostile()',
  'vbscript:gtHostile()',
  'data:text/html,<script>gtHostile()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="gtHostile()"/>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><script>gtHostile()</script></svg>',
  'x" onerror="gtHostile()',
  "x' onerror='gtHostile()",
  '"><script>gtHostile()</script>',
  'about:blank#gtHostile()',
];

/**
 * The places that a text comes to by a way of its own: the comment on a task that can't be done, the first words of
 * kept work, an address. To be called once a page, which has a closing policy from then on.
 */
export function testHostilePlaces(profile: ElementProfile): void {
  describe(`hostile texts all around <${profile.tag}>`, function () {
    this.timeout(120_000);
    let watch: PageWatch;
    let shown: ShownElement;

    const button = (name: unknown) => shown.all('button').find((each) => each.textContent.trim() === name)!;
    const taken = () => (watch.events as string[]).splice(0);

    before(() => (watch = watchPage()));
    after(() => watch.stop());
    afterEach(async () => {
      shown.remove();
      await pause(300);
      expect(taken()).to.deep.equal([]);
    });

    it('do nothing in the comment on a task that can’t be done', async () => {
      shown = await show(profile, { settings: profile.settings });
      for (const text of hostileStrings) {
        button(english.unable).click();
        await shown.settled();
        const comment = shown.find('#gt-unable-comment') as HTMLTextAreaElement;
        comment.value = text;
        // a form sends no halves of surrogate pairs
        const written = new URLSearchParams([['', comment.value.trim()]]).get('');
        shown.find('[name=reason]').click();
        button(english.unableConfirm).click();
        await shown.settled();
        const given = at(shown.element.value, '/unable') as { readonly comment?: string };
        expect(given.comment, text).to.equal(written || undefined);
        expectNothingActive(shown, text);
        shown.element.undo();
        await shown.settled();
      }
    });

    it('do nothing as the first words of work that is put back', async () => {
      let shownWords = 0;
      const texts = hostileStrings.filter((text, index) => index % 8 === 0 && text.trim() !== '');
      for (const [index, text] of texts.entries()) {
        const kept = { settings: profile.settings, attributes: { drafts: 'session', 'task-key': `hostile ${index}` } };
        shown = await show(profile, kept);
        const field = shown.find(profile.textField) as HTMLTextAreaElement;
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
        dispatchEvent(new PageTransitionEvent('pagehide'));
        shown.remove();
        shown = await show(profile, kept);
        for (let wait = 0; wait < 40 && !shown.all('[part~=notice]').length; wait++) await pause(25);
        const notices = shown.all('[part~=notice]').map((notice) => notice.textContent);
        expect(notices, text).to.have.length(1);
        if (/[<&]/.test(notices[0]!)) shownWords++;
        expectNothingActive(shown, text);
        (shown.element as unknown as { clearDraft(): void }).clearDraft();
        shown.remove();
      }
      expect(shownWords, 'notices that show what was written').to.be.greaterThan(texts.length / 4);
    });

    const { addressedSettings } = profile;
    if (addressedSettings) {
      it('do nothing as addresses', async () => {
        shown = await show(profile, { settings: addressedSettings });
        for (const address of addresses) {
          const settings = withAddresses(settingsOf(profile), addressedSettings, () => address);
          expect(JSON.stringify(settings), address).not.to.equal(JSON.stringify(addressedSettings));
          Object.assign(shown.element, settings);
          await shown.element.updateComplete;
          const pictures = shown.all('img, video, source');
          const refused = profile.refusal === undefined ? [] : shown.all(profile.refusal);
          expect(pictures.length + refused.length, address).to.be.greaterThan(0);
          for (const picture of pictures) expect(picture.getAttribute('src'), address).to.equal(address);
          await pause(30);
          expectNothingActive(shown, address, 'script, iframe, object, embed, style');
        }
        // what an author names may be asked for, and is stopped here; it must not run
        const asked = taken().filter((event) => !/^(img|media|connect)-src/.test(event));
        expect(asked).to.deep.equal([]);
      });
    }
  });
}
