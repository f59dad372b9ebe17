import { expect, waitUntil } from '@open-wc/testing';
import { click, frame, press, type } from '../../../../test/fixtures/gestures.js';
import { manyItems } from '../../../../test/fixtures/response-feedback.js';
import { showResponseFeedback, simple, type ResponseFeedbackHarness } from './gt-response-feedback.harness.js';

describe('gt-response-feedback', () => {
  let task: ResponseFeedbackHarness;
  afterEach(() => document.body.replaceChildren());

  const keys = async (...combinations: string[]) => {
    await press(...combinations);
    await task.settled();
    await frame();
  };
  const begin = async (settings: object = {}) => {
    task = await showResponseFeedback({ ...simple, ...settings });
    task.element.focus();
    await task.settled();
  };
  const feedback = () => task.value?.['feedback'] as Record<string, unknown>[] | undefined;

  it('judges one after the other by keys alone, and submits once all have a score', async () => {
    const form = document.body.appendChild(document.createElement('form'));
    const sent: unknown[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(JSON.parse(new FormData(form).get('answer') as string));
    });
    task = await showResponseFeedback(simple, form);
    task.element.focus();
    await task.settled();
    await keys('2', 'd');
    await keys('ArrowRight');
    await keys('c');
    await type('It breaks off.');
    await keys('Control+Enter');
    expect(sent).to.deep.equal([]);
    expect(task.openNumber).to.equal('2');
    await keys('4', 'a', 'n', '5', 'Control+Enter');
    expect(sent).to.deep.equal([
      {
        task: 'response-feedback',
        version: 1,
        feedback: [
          { id: 'q1', score: 2, comment: 'It breaks off.', aiScore: 4.5, aiVerdict: 'disagree', correctedAiScore: 2 },
          { id: 'q2', score: 4, aiScore: 2, aiVerdict: 'agree' },
          { id: 'q3', score: 5 },
        ],
      },
    ]);
  });

  it('hides the other model’s score until one has scored, where the author wants it', async () => {
    await begin({ aiScore: 'after' });
    expect(task.item.textContent).not.to.contain('4.5');
    expect(task.row(2).textContent).not.to.contain('AI');
    await keys('a');
    expect(task.value).to.equal(null);
    await keys('3');
    expect(task.item.textContent).to.contain('4.5');
    expect(task.item.textContent).to.contain('Right, and short.');
  });

  it('shows what a response is held against, and leads only to addresses', async () => {
    await begin({
      items: [
        {
          id: 'q1',
          question: 'Who?',
          response: 'Ann',
          referenceAnswer: 'Bob',
          sources: [
            { title: 'Page', href: 'https://example.com/x' },
            { title: 'Script', href: 'javascript:alert(1)' },
          ],
        },
      ],
    });
    expect(task.textOf('evidence')).to.contain('Bob');
    const links = task.all('[part~=evidence] a') as HTMLAnchorElement[];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([['https://example.com/x', 'noopener noreferrer']]);
  });

  it('filters by a bar of the chart, sorts and groups, and keeps what is open', async () => {
    await begin();
    await keys('1', 'n', '5');
    expect(task.listed).to.deep.equal(['1', '2', '3']);
    await click(task.bar('5'));
    await task.settled();
    expect(task.listed).to.deep.equal(['2']);
    await click(task.bar('No score'));
    await task.settled();
    expect(task.listed).to.deep.equal(['2', '3']);
    await click(task.button('Show all'));
    await task.settled();
    const [sort, group] = task.all('.rf-arrangement select') as HTMLSelectElement[];
    const choose = async (select: HTMLSelectElement, value: string) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await task.settled();
    };
    await choose(sort!, 'gap');
    // 4.5 − 1 and 5 − 2
    expect(task.listed).to.deep.equal(['2', '1', '3']);
    expect(task.openNumber).to.equal('2');
    await choose(group!, 'score');
    expect(task.all('.rf-group').map(({ innerText }) => innerText)).to.deep.equal([
      'Your score: 1',
      'Your score: 5',
      'Your score: No score',
    ]);
  });

  it('goes from item to item, in the order of the list', async () => {
    await begin();
    await keys('Alt+PageDown');
    expect(task.openNumber).to.equal('2');
    await keys('c');
    await type('x');
    await keys('Alt+PageDown');
    expect([task.openNumber, task.comment.value]).to.deep.equal(['3', '']);
    await keys('Alt+PageUp');
    expect([task.openNumber, task.comment.value]).to.deep.equal(['2', 'x']);
    await keys('l', 'ArrowUp', 'Enter');
    expect(task.openNumber).to.equal('1');
  });

  it('takes steps back, and says what', async () => {
    await begin();
    await keys('4');
    task.element.undo();
    await task.heard('Undone. Item 1: No score');
    expect(task.value).to.equal(null);
    task.element.redo();
    expect(feedback()).to.deep.equal([{ id: 'q1', score: 4, aiScore: 4.5 }]);
  });

  it('stays fast with a thousand items', async () => {
    await begin({ items: manyItems(1000) });
    expect(task.listed).to.have.lengthOf(1000);
    const before = task.row(500);
    const times: number[] = [];
    // from when the page hears of a key until all of it is rendered: how long the key takes to it is the driver's
    const measure = () => {
      const start = performance.now();
      setTimeout(() => void task.element.updateComplete.then(() => times.push(performance.now() - start)));
    };
    window.addEventListener('keydown', measure, { capture: true });
    for (const key of ['1', '2', '3', '4', '5', '1', '2', '3']) await press(key);
    window.removeEventListener('keydown', measure, { capture: true });
    expect(times).to.have.lengthOf(8);
    expect(task.row(500)).to.equal(before);
    expect(feedback()).to.deep.equal([{ id: 'q1', score: 3, aiScore: 1 }]);
    expect(Math.min(...times), times.join()).to.be.below(100);
  });

  it('keeps the open item in sight when its list gets smaller, unless that was left', async () => {
    await begin({ items: manyItems(40) });
    const list = task.find('.rf-list');
    const seen = () => {
      const [outer, inner] = [list.getBoundingClientRect(), task.find('.rf-row[aria-current]').getBoundingClientRect()];
      return inner.top >= outer.top && inner.bottom <= outer.bottom;
    };
    const lines = () => Math.floor(list.clientHeight / task.row(1).offsetHeight);
    await keys(...Array<string>(lines() - 2).fill('Alt+PageDown'));
    expect([seen(), list.scrollTop]).to.deep.equal([true, 0]);
    task.element.style.blockSize = '380px';
    await waitUntil(() => list.scrollTop > 0);
    expect(seen()).to.equal(true);
    list.scrollTop = list.scrollHeight;
    await waitUntil(() => !seen());
    await frame();
    task.element.style.blockSize = '420px';
    await frame();
    await frame();
    expect(seen()).to.equal(false);
  });

  it('can be read, not changed, where it is read-only', async () => {
    await begin({ initialValue: { feedback: [{ id: 'q2', score: 3, causes: ['Old'] }] }, readOnly: true });
    await keys('1', 'n', '1');
    expect(feedback()).to.deep.equal([{ id: 'q2', score: 3, causes: ['Old'] }]);
  });

  it('lets a reviewer come to the score and comment on it, by keys, and leaves it as it is', async () => {
    const feedback = ['q1', 'q2', 'q3'].map((id) => ({ id, score: 4 }));
    await begin({ mode: 'review', initialValue: { feedback } });
    expect(task.focused).to.equal(task.score(4));
    await keys('ArrowLeft');
    await click(task.score(2));
    expect([2, 3, 4].map((each) => task.score(each).checked)).to.deep.equal([false, false, true]);
    task.score(4).focus();
    await keys('Alt+c');
    await type('Rather a 2.');
    const { value, comments } = task.value as Record<string, unknown>;
    expect(value).to.deep.equal({ feedback });
    expect(comments).to.deep.equal([{ id: 'c1', target: { id: 'q1', field: 'score' }, text: 'Rather a 2.' }]);
  });
});
