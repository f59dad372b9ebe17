import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { click, frame, press, type } from '../fixtures/gestures.js';
import type { ElementProfile, TestedElement } from './element-profile.js';
import { PageForm } from './page-form.js';
import { randomNumbers } from './random-numbers.js';
import { show, type ShownElement } from './shown-element.js';
import { at, type Settings } from './task-sample.js';

const anyKeys = [
  ...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Delete', 'Backspace', 'ArrowUp', 'ArrowDown', 'F4'],
  ...['ArrowLeft', 'ArrowRight', 'Alt+ArrowDown', 'Alt+y', 'Alt+n', 'Alt+k', ...'0123456789abdenoprsuvx'],
];

const judged = { id: 'true', text: 'All of it is true', level: 'block' };

/** An answer is judged, sent back, made better; and what is proposed is taken or not: by keyboard alone. */
export function testQualityModes(profile: ElementProfile): void {
  const [answer] = profile.answers;
  const { suggestion } = profile;

  describe(`<${profile.tag}> in review, rework, and with suggestions`, function () {
    this.timeout(60_000);
    let page: PageForm;
    let shown: ShownElement;

    before(() => setViewport({ width: 1200, height: 650 }));
    beforeEach(() => (page = new PageForm()));
    afterEach(() => page.remove());

    const open = async (settings: Settings) => {
      shown = await show(profile, {
        settings: { ...profile.settings, requirements: [judged], ...settings },
        parent: page.middle,
      });
      await shown.settled();
      return shown.element;
    };
    const reviewOf = (element: TestedElement) => element.value as Record<string, unknown>;
    const said = (text: string) =>
      waitUntil(() => shown.all('[role=status]').some(({ textContent }) => textContent.includes(text)), text);
    const byLabel = (text: string) =>
      shown.all('button, label').find((each) => each.innerText.trim() === text || each.ariaLabel === text)!;
    const submit = async () => {
      await press('Control+Enter');
      await shown.settled();
      return page.submitted;
    };

    it('judges: comments where the focus is, a verdict, and the answer as it came', async () => {
      const element = await open({ mode: 'review', initialValue: answer });
      expect(byLabel('Can’t do this task')).to.equal(undefined);
      shown.find(profile.textField).focus();
      await press('Alt+c');
      await frame();
      await type('Say more.');
      expect(await submit()).to.deep.equal([]);
      byLabel('Not met').click();
      byLabel('Return').click();
      await shown.settled();
      const [sent] = await submit();
      expect(sent).to.include({ task: 'review', of: profile.task, version: 1, verdict: 'return' });
      const { comments, requirements, value } = sent as Record<string, never[]>;
      expect(comments).to.deep.equal([{ id: 'c1', target: profile.textTarget, text: 'Say more.' }]);
      expect(requirements).to.deep.equal([{ id: 'true', met: false }]);
      expect(value).to.deep.equal(answer);
      expect(element.checkValidity()).to.equal(true);
    });

    it('comments on what was pressed last, by mouse or touch alone', async () => {
      const element = await open({ mode: 'review', initialValue: answer });
      expect(shown.all('#gt-comment-here')).to.deep.equal([]);
      await click(shown.find(profile.textField));
      await shown.settled();
      await click(shown.find('#gt-comment-here'));
      await shown.settled();
      await frame();
      await type('Say more.');
      expect(at(element.value, '/comments')).to.deep.equal([
        { id: 'c1', target: profile.textTarget, text: 'Say more.' },
      ]);
    });

    it('is judged by keys alone, wherever the focus is; nothing is mended that may not be', async () => {
      await open({ mode: 'review', initialValue: answer });
      shown.find(profile.textField).focus();
      await press('Alt+x');
      expect(at(shown.element.value, '/verdict')).to.equal(undefined);
      await press('Alt+r');
      await said('Verdict: Return');
      expect(at(shown.element.value, '/verdict')).to.equal('return');
      await press('Alt+a');
      await said('Verdict: Accept');
      expect(at(shown.element.value, '/verdict')).to.equal('accept');
      expect(shown.focused).to.equal(shown.find(profile.textField));
    });

    it('leads from a comment to what it is about', async () => {
      const comments = [{ id: 'c7', target: profile.textTarget, text: 'More.' }];
      await open({ mode: 'review', initialValue: { task: 'review', version: 1, comments, value: answer } });
      shown.find('.comment .link').click();
      await shown.settled();
      await frame();
      expect(shown.focused).to.equal(shown.find(profile.textField));
      await press('Alt+c');
      await frame();
      await type('!');
      expect(at(shown.element.value, '/comments/1')).to.deep.equal({ id: 'c8', target: profile.textTarget, text: '!' });
    });

    it('says at a field what is said of it, and what was said in earlier rounds', async () => {
      const target = profile.textTarget;
      const thread = [{ id: 'c1', target, text: 'Say more.', answer: 'There is no more.' }];
      const before = { ...(answer as object), meta: { thread } };
      const comments = [{ id: 'c1', target, text: 'Still more.' }];
      const value = { task: 'review', version: 1, verdict: 'return', comments, value: before };
      await open({ mode: 'review', initialValue: value });
      expect(shown.find('.review details').innerText).to.contain('Say more.').and.to.contain('There is no more.');
      shown.find('.comment .link').click();
      await shown.settled();
      shown.find('.comment-here .link').click();
      await frame();
      expect(shown.focused).to.equal(shown.find('#gt-comment-text-c1'));

      shown.element.remove();
      await open({ mode: 'rework', review: value, initialValue: before });
      shown.find('.comment .link').click();
      await shown.settled();
      expect(shown.find('.comment-here').innerText).to.contain('Still more.');
      shown.find('.comment-here button:last-child').click();
      await shown.settled();
      expect(at(shown.element.value, '/meta/thread')).to.deep.equal([...thread, { ...comments[0], dealt: true }]);
    });

    it('never changes the answer by judging it, whatever is pressed', async () => {
      const element = await open({ mode: 'review', initialValue: answer, suggestions: [suggestion] });
      const next = randomNumbers(3);
      // until the focus is inside Shift+Tab would lead out of the page, and the keys stay with the browser
      const enter = async () => {
        element.focus();
        await shown.settled();
        expect(document.activeElement).to.equal(element);
      };
      await enter();
      for (let count = 0; count < 120; count++) {
        const key = anyKeys[next(anyKeys.length)]!;
        // a list that drops down is the browser's, and out of a dialog Tab leads to it
        const isInDialog = !!shown.focused?.closest('dialog');
        if (shown.focused?.localName === 'select') await press('Tab');
        else await press(isInDialog && key.endsWith('Tab') ? 'Escape' : key);
        if (document.activeElement !== element) await enter();
        const value = reviewOf(element)?.['value'] ?? answer;
        expect(value).to.deep.equal(answer);
      }
    });

    it('keeps what was begun in one mode out of the others', async () => {
      const kept = { drafts: 'session', taskKey: `modes of ${profile.tag}`, initialValue: answer };
      await open({ ...kept, mode: 'review' });
      shown.find(profile.textField).focus();
      await press('Alt+c');
      await frame();
      await type('Say more.');
      await press('Tab');
      shown.element.remove();
      const untouched = await open({ ...kept, mode: 'label' });
      expect(untouched.value).to.include({ task: profile.task }).and.not.have.property('comments');
      untouched.remove();
      const again = await open({ ...kept, mode: 'review' });
      expect(at(again.value, '/comments/0/text')).to.equal('Say more.');
      sessionStorage.clear();
    });

    it('mends where it may, and says so', async () => {
      const element = await open({ mode: 'review', allowFix: true, initialValue: answer });
      await profile.edit(element);
      byLabel('Met').click();
      byLabel('Accept').click();
      await shown.settled();
      expect(await submit()).to.deep.equal([]);
      byLabel('Fix').click();
      await shown.settled();
      const [sent] = await submit();
      expect(at(sent, '/verdict')).to.equal('fix');
      expect(at(sent, '/value')).not.to.deep.equal(answer);
    });

    it('reworks: every comment is dealt with or answered', async () => {
      const comments = [
        { id: 'c1', target: profile.textTarget, text: 'Say more.' },
        { id: 'c2', target: {}, text: 'Is this yours?' },
      ];
      const review = { task: 'review', of: profile.task, version: 1, verdict: 'return', comments, value: answer };
      const element = await open({ mode: 'rework', review, initialValue: answer });
      // a second time, since crowd-form takes its children out and in
      for (const time of ['first', 'second']) {
        page.middle.append(element);
        element.focus();
        await shown.settled();
        await frame();
        expect(shown.focused, time).to.equal(shown.find(profile.textField));
      }
      await press('End');
      await type(' More.');
      await press('Alt+k');
      expect(await submit()).to.deep.equal([]);
      await press('Alt+.');
      await shown.settled();
      expect(shown.focused).to.equal(shown.find('#gt-dealt-c2'));
      await press('Tab');
      await type('It is.');
      const [sent] = await submit();
      expect(at(sent, '/meta/thread')).to.deep.equal([
        { ...comments[0], dealt: true },
        { ...comments[1], answer: 'It is.' },
      ]);
      expect(at(sent, profile.textPointer)).to.contain(' More.');
    });

    it('keeps what was answered where the comment is dealt with too', async () => {
      const comments = [{ id: 'c1', target: {}, text: 'Is this yours?' }];
      const review = { task: 'review', of: profile.task, version: 1, verdict: 'return', comments, value: answer };
      const element = await open({ mode: 'rework', review, initialValue: answer });
      const thread = () => at(element.value, '/meta/thread');
      shown.find('#gt-answer-c1').focus();
      await type('It is.');
      await press('Shift+Tab');
      await press('Enter');
      await shown.settled();
      expect(thread()).to.deep.equal([{ ...comments[0], dealt: true, answer: 'It is.' }]);
      // and who empties it stays in it
      await press('Tab');
      await press('Control+a');
      await press('Delete');
      await shown.settled();
      expect(shown.focused).to.equal(shown.find('#gt-answer-c1'));
      expect(thread()).to.deep.equal([{ ...comments[0], dealt: true }]);
    });

    it('takes what is proposed, or leaves it', async () => {
      const [pointer, suggested] = profile.suggested;
      const element = await open({ suggestions: [suggestion, { ...suggestion, id: 's2', source: 'another' }] });
      expect(element.value).to.equal(null);
      expect(shown.find('[data-suggestion] p').innerText).to.equal(profile.suggestedText);
      const [first] = shown.all('[data-suggestion] button');
      first!.focus();
      await press('Alt+y');
      await shown.settled();
      expect(at(element.value, pointer)).to.deep.equal(suggested);
      expect(at(element.value, '/meta/suggestionOutcomes')).to.deep.equal([
        { id: suggestion.id, outcome: 'accepted' },
        { id: 's2', outcome: 'ignored' },
      ]);
      element.undo();
      await shown.settled();
      expect(element.value).to.equal(null);
      byLabel('Reject all').click();
      await shown.settled();
      expect(at(element.value, pointer)).not.to.deep.equal(suggested);
    });
  });
}
