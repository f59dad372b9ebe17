import { expect } from '@open-wc/testing';
import { click, press, type } from '../../../../test/fixtures/gestures.js';
import { showBlankTask, simple } from './gt-blank-task.harness.js';

describe('gt-blank-task', () => {
  afterEach(() => document.body.replaceChildren());

  it('takes the answer as it is typed, and one step back', async () => {
    const task = await showBlankTask();
    const events: string[] = [];
    for (const name of ['input', 'change']) task.element.addEventListener(name, () => events.push(name));
    expect(task.textOf('asked')).to.equal('Why is the sky blue?');
    expect(task.value).to.equal(null);
    task.element.focus();
    await task.settled();
    await type('Air scatters blue');
    expect(task.value).to.include({ task: 'blank-task', version: 1, answer: 'Air scatters blue' });
    expect(new Set(events)).to.deep.equal(new Set(['input']));
    task.element.undo();
    expect(task.value).to.equal(null);
    task.element.redo();
    expect(task.value).to.include({ answer: 'Air scatters blue' });
  });

  it('submits under its name once there are words enough', async () => {
    const form = document.body.appendChild(document.createElement('form'));
    const sent: unknown[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(JSON.parse(new FormData(form).get('answer') as string));
    });
    const task = await showBlankTask(simple, form);
    await click(task.field);
    await type('Air scatters');
    await press('Control+Enter');
    await task.settled();
    expect(sent).to.deep.equal([]);
    expect(task.notes).to.contain('1 word to go');
    await type(' blue');
    await click(task.submitButton!);
    expect(sent).to.have.lengthOf(1);
    expect(sent[0]).to.include({ answer: 'Air scatters blue' });
  });

  it('says what is wrong with its settings, and goes on', async () => {
    const task = await showBlankTask({ ...simple, maxWords: 2 });
    expect(task.textOf('errors')).to.contain('max-words');
    task.element.maxWords = 4;
    await task.settled();
    expect(task.element.problems).to.deep.equal([]);
    expect(task.notes).to.contain('3 to 4');
  });

  it('can be read, not changed, where it is read-only', async () => {
    const task = await showBlankTask({ ...simple, initialValue: { answer: 'Air scatters blue' }, readOnly: true });
    await click(task.field);
    await type('!');
    expect(task.value).to.include({ answer: 'Air scatters blue' });
  });
});
