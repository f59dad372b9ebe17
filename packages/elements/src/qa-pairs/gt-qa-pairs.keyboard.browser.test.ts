import { expect } from '@open-wc/testing';
import { isApplePlatform } from '@gt-elements/ui/shortcuts/key-combination.js';
import { click, press, type } from '../../../../test/fixtures/gestures.js';
import {
  atReferenceSize,
  showPairs,
  simple,
  twoPairs,
  type PairsHarness,
  type Settings,
} from './gt-qa-pairs.harness.js';

describe('<gt-qa-pairs> by keyboard', () => {
  before(atReferenceSize);
  let pairs: PairsHarness;
  afterEach(() => pairs.element.remove());

  const show = async (settings: Settings = {}) => {
    pairs = await showPairs({ ...simple, ...settings });
    pairs.element.focus();
    await pairs.settled();
  };
  /** Selects words from where the caret is in the passage. */
  const select = (words: number) => press(...Array<string>(words).fill('Control+Shift+ArrowRight'));

  it('begins in the question of a pair that is not there until something is written', async () => {
    await show();
    expect([pairs.focus, pairs.open, pairs.value]).to.deep.equal(['question', '1', null]);
    await type('Who');
    expect(pairs.ids).to.deep.equal(['p1']);
    expect(pairs.focus).to.equal('question');
  });

  it('goes on from the question to the answer with Enter', async () => {
    await show();
    await type('Who?');
    await press('Enter');
    await type('Nobody');
    expect(pairs.pairs[0]).to.include({ question: 'Who?', answer: 'Nobody' });
  });

  it('makes a pair of a selection where there is none, and opens its question', async () => {
    await show();
    await press('F2');
    expect(pairs.focus).to.equal('passage');
    await select(2);
    await press('Enter');
    expect(pairs.quotes).to.deep.equal([['The mill']]);
    expect(pairs.focus).to.equal('question');
  });

  it('adds a selection to the pair last edited, and the caret returns to the field that it left', async () => {
    await show({ initialValue: twoPairs });
    pairs.line(2).click();
    await pairs.settled();
    pairs.answer.focus();
    pairs.answer.setSelectionRange(3, 3);
    await press('F2');
    await select(2);
    expect(pairs.bar).to.equal('“The mill” Add to 2');
    await press('Enter');
    expect(pairs.quotes[1]).to.deep.equal(['two brothers', 'One of the two brothers', 'The mill']);
    expect([pairs.focus, pairs.answer.selectionStart]).to.deep.equal(['answer', 3]);
  });

  it('adds nothing twice', async () => {
    await show();
    await press('F2');
    await select(2);
    await press('Enter', 'F2', 'Control+Home');
    await select(2);
    await press('Enter');
    expect(pairs.quotes).to.deep.equal([['The mill']]);
  });

  it('leaves the passage by F2 and by Escape', async () => {
    await show();
    await press('Enter', 'F2', 'F2');
    expect(pairs.focus).to.equal('answer');
    await press('F2', 'Escape');
    expect(pairs.focus).to.equal('answer');
  });

  it('adds the place of an answer that stands in the passage with one key', async () => {
    await show();
    await type('When?');
    await press('Enter');
    await type('built in 1794');
    expect(pairs.textOf('pair')).to.contain('Your answer stands in the passage.');
    await press('F8');
    expect(pairs.quotes).to.deep.equal([['built in 1794']]);
    expect(pairs.focus).to.equal('answer');
    expect(pairs.textOf('pair')).not.to.contain('Your answer stands');
  });

  it('makes pairs, but not two empty ones, and not more than the author wants', async () => {
    await show({ maxQuestions: 2 });
    await type('One?');
    await press('F4', 'F4');
    await type('Two?');
    await press('F4');
    expect(pairs.ids).to.deep.equal(['p1', 'p2']);
    expect(pairs.focus).to.equal('question');
  });

  it('goes through pairs, by steps and by number', async () => {
    await show({ initialValue: twoPairs });
    expect(pairs.open).to.equal('1');
    await press('Alt+ArrowDown');
    expect([pairs.open, pairs.focus]).to.deep.equal(['2', 'question']);
    await press('Alt+ArrowDown');
    expect(pairs.open).to.equal('2');
    await press('F2', '1');
    expect([pairs.open, pairs.focus]).to.deep.equal(['1', 'passage']);
    await press('9');
    expect(pairs.open).to.equal('1');
  });

  it('moves, doubles and deletes pairs; undo brings them back and shows them', async () => {
    await show({ initialValue: twoPairs });
    await press('Alt+Shift+ArrowDown');
    expect(pairs.ids).to.deep.equal(['p2', 'p1']);
    expect([pairs.open, pairs.focus]).to.deep.equal(['2', 'question']);
    await press('F2', 'Alt+Shift+D');
    expect(pairs.ids).to.deep.equal(['p2', 'p1', 'p3']);
    expect([pairs.open, pairs.focus]).to.deep.equal(['3', 'question']);
    await press('Alt+Shift+Backspace');
    expect(pairs.ids).to.deep.equal(['p2', 'p1']);
    expect(pairs.focus).to.equal('question');
    await press('Control+z');
    expect(pairs.ids).to.deep.equal(['p2', 'p1', 'p3']);
    expect([pairs.open, pairs.focus]).to.deep.equal(['3', 'question']);
  });

  it('never uses an id again, not even after a delete or an undo', async () => {
    await show({ initialValue: twoPairs });
    await press('F4');
    await type('Three?');
    await press('Alt+Shift+Backspace', 'F4');
    await type('Four?');
    expect(pairs.ids).to.deep.equal(['p1', 'p2', 'p4']);
    for (let count = 0; count < 6 && pairs.ids.length > 2; count++) await press('Control+z');
    await press('F4');
    await type('Five?');
    expect(pairs.ids).to.deep.equal(['p1', 'p2', 'p5']);
  });

  it('marks the pair as one on the entire passage and as one without an answer', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    await press('F2', 'Alt+Shift+E', 'Alt+Shift+U');
    expect(pairs.pairs[0]).to.include({ referencesEntirePassage: true, unanswerable: true, answer: '' });
    await press('Alt+Shift+E', 'Alt+Shift+U');
    expect(pairs.pairs[0]).to.include({ referencesEntirePassage: false, unanswerable: false });
  });

  describe('with an own tag that is half typed', () => {
    const writeTag = async () => {
      await show({ initialValue: twoPairs, allowCustomQuestionTags: true });
      await press('Alt+ArrowDown');
      pairs.find('.qa-add-tag input').focus();
      await type('odd');
    };
    const tags = () => pairs.pairs.map(({ customTags }) => customTags ?? null);

    it('gives it to its own pair and goes on to a new one', async () => {
      await writeTag();
      await press('F4');
      await type('Third question?');
      expect(pairs.pairs.map(({ question }) => question)).to.deep.equal([
        'When was it built?',
        'Who built it?',
        'Third question?',
      ]);
      expect(tags()).to.deep.equal([null, ['odd'], null]);
    });

    it('gives it to its own pair and goes on to another', async () => {
      await writeTag();
      await press('Alt+ArrowUp');
      expect([pairs.open, tags()]).to.deep.equal(['1', [null, ['odd']]]);
      await press('Alt+ArrowDown');
      expect([pairs.open, (pairs.find('.qa-add-tag input') as HTMLInputElement).value]).to.deep.equal(['2', '']);
    });

    it('gives it to its own pair where another is opened by mouse', async () => {
      await writeTag();
      await click(pairs.line(1));
      expect([pairs.open, tags()]).to.deep.equal(['1', [null, ['odd']]]);
    });

    it('submits it', async () => {
      await writeTag();
      await press('Control+Enter');
      expect(tags()).to.deep.equal([null, ['odd']]);
    });
  });

  it('changes nothing by what is typed with a selection in the passage', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    await press('F2');
    await select(2);
    const before = pairs.value;
    await type('When did the mud end');
    expect([pairs.value, pairs.open, pairs.all('.card').length]).to.deep.equal([before, '1', 2]);
    await press('Control+Home', 'e', 'd', 'u');
    expect(pairs.focus).to.equal('passage');
    expect(pairs.value).to.deep.equal(before);
    await press('n');
    expect([pairs.open, pairs.focus]).to.deep.equal(['3', 'question']);
  });

  it('moves the ends of a reference by keys, without coming past what takes it away', async () => {
    await show({ initialValue: twoPairs });
    pairs.button('Adjust the ends of reference 1').focus();
    await press('Enter');
    expect(pairs.focus).to.equal('Start one word earlier');
    await press('Tab', 'Enter');
    expect(pairs.quotes[0]).to.deep.equal(['in 1794']);
    expect(pairs.focus).to.equal('Start one word later');
  });

  (isApplePlatform() ? it.skip : it)('marks and doubles from the field that is written in', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    pairs.answer.focus();
    await press('Alt+Shift+U');
    expect(pairs.pairs[0]).to.include({ unanswerable: true });
    pairs.question.focus();
    await press('Alt+Shift+E', 'Alt+Shift+D');
    expect(pairs.pairs[0]).to.include({ referencesEntirePassage: true });
    expect(pairs.ids).to.deep.equal(['p1', 'p3', 'p2']);
  });

  it('leads to the tags where one is missing', async () => {
    await show({ initialValue: twoPairs, questionTags: [{ name: 'Why', min: 1 }] });
    await press('Control+Enter');
    expect(pairs.focusedElement?.closest<HTMLElement>('[data-part]')?.dataset['part']).to.equal('tags');
  });

  it('brings an answer back that was set aside', async () => {
    await show({ initialValue: twoPairs, allowUnanswerable: true });
    pairs.checkbox('Can’t be answered').focus();
    await press('Space');
    expect(pairs.pairs[0]).to.include({ unanswerable: true, answer: '' });
    await press('Space');
    expect(pairs.pairs[0]).to.include({ unanswerable: false, answer: 'In 1794' });
    expect(pairs.answer.value).to.equal('In 1794');
  });

  it('goes on from a reference that was taken away to the next, the one before, and the question', async () => {
    await show({ initialValue: twoPairs });
    await press('Alt+ArrowDown');
    pairs.button('Remove reference 1').focus();
    await press('Enter');
    expect([pairs.quotes[1], pairs.focus]).to.deep.equal([['One of the two brothers'], 'Remove reference 1']);
    await press('Control+z');
    pairs.button('Remove reference 2').focus();
    await press('Enter');
    expect([pairs.quotes[1], pairs.focus]).to.deep.equal([['two brothers'], 'Remove reference 1']);
    await press('Enter');
    expect([pairs.quotes[1], pairs.focus]).to.deep.equal([[], 'question']);
  });

  it('offers no place for an answer that was selected there', async () => {
    await show({ answerMode: 'extractive' });
    await press('F2');
    await select(2);
    await press('a');
    expect(pairs.pairs[0]!['answer']).to.equal('The mill');
    expect(pairs.textOf('pair')).not.to.contain('Your answer stands');
  });

  it('has the number of the question in the names of its fields', async () => {
    await show({ initialValue: twoPairs, allowCustomQuestionTags: true });
    await press('Alt+ArrowDown');
    const names = [pairs.question, pairs.answer].map(({ labels }) => labels[0]!.textContent);
    expect(names).to.deep.equal(['Question 2', 'Answer 2']);
    expect(pairs.find('.qa-add-tag input').ariaLabel).to.equal('Own tag, Question 2');
  });

  it('does three pairs with two references each in at most four actions a reference', async () => {
    await show();
    let actions = 0;
    const act = async (...keys: string[]) => {
      actions += keys.length;
      await press(...keys);
    };
    for (const [index, [question, answer]] of [
      ['When was it built?', 'built in 1794'],
      ['What did the river carry?', 'timber'],
      ['What happened to the mill?', 'fire of 1851'],
    ].entries()) {
      if (index > 0) await act('F4');
      await type(question!);
      await act('Enter');
      await type(answer!);
      await act('F8', 'F2', 'Control+ArrowRight', 'Control+Shift+ArrowRight', 'Enter');
    }
    expect(pairs.quotes.map(({ length }) => length)).to.deep.equal([2, 2, 2]);
    expect(pairs.element.checkValidity()).to.equal(true);
    expect(actions / 6).to.be.at.most(4);
  });

  it('takes other keys from the author', async () => {
    await show({ shortcuts: { passage: 'F9', offer: null } });
    await press('F2');
    expect(pairs.focus).to.equal('question');
    await press('F9');
    expect(pairs.focus).to.equal('passage');
    await press('?');
    expect(pairs.textOf('dialog')).to.contain('To the passage and back F9');
    expect(pairs.textOf('dialog'), 'of the passage itself').to.contain('By sentence , .');
  });

  it('changes nothing that can only be read', async () => {
    await show({ initialValue: twoPairs, readOnly: true });
    const before = pairs.value;
    await press(
      'F4',
      'F8',
      'Alt+Shift+Backspace',
      'F2',
      'Control+Shift+ArrowRight',
      'Enter',
      'Alt+Shift+D',
      'Alt+Shift+E',
      'Alt+Shift+U',
      'n',
    );
    expect(pairs.value).to.deep.equal(before);
    expect(pairs.hasButton('New question')).to.equal(false);
  });
});
