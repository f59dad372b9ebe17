import { expect } from '@open-wc/testing';
import { click, press } from '../../../../test/fixtures/gestures.js';
import type { RankingHarness } from './gt-text-ranking.harness.js';
import { atReferenceSize, ordinal, showRanking, simple, texts, type Settings } from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> announcements', () => {
  before(atReferenceSize);
  let ranking: RankingHarness;
  afterEach(() => ranking.element.remove());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
    ranking.element.focus();
    await ranking.settled();
    return ranking;
  };
  /** What the keys have said. Messages come 100 ms after one another. */
  const after = async (...keys: string[]) => {
    ranking.said.length = 0;
    await press(...keys);
    await new Promise((resolve) => setTimeout(resolve, 150 + 100 * keys.length));
    return ranking.said;
  };

  it('say each place, and when a dimension is complete', async () => {
    await show();
    expect(await after('2', '1', '3')).to.deep.equal([
      'A is now 2nd for Clarity',
      'B is now 1st for Clarity',
      'C is now 3rd for Clarity. Clarity is complete',
    ]);
  });

  it('say with whom a response is tied', async () => {
    await show();
    await after('1', '1');
    expect(await after('1')).to.deep.equal(['C is now 1st for Clarity, tied with A and B. Clarity is complete']);
  });

  it('say who had to move', async () => {
    await show({ responses: texts.slice(0, 4), ordinalRankingDimensions: ordinal('Clarity') });
    await after('1', '2');
    expect(await after('1')).to.deep.equal(['C is now 1st for Clarity; A and B moved']);
  });

  it('say when a rank is taken away, and what undo and redo do', async () => {
    await show();
    await after('1', 'ArrowUp');
    expect(await after('Delete')).to.deep.equal(['A is no longer ranked for Clarity']);
    expect(await after('Control+z')).to.deep.equal(['Undone. A is now 1st for Clarity']);
    expect(await after('Control+y')).to.deep.equal(['Redone. A is no longer ranked for Clarity']);
    expect(await after('Control+y')).to.deep.equal(['Nothing to redo']);
  });

  it('say what undo changed: an order, several dimensions, a reason, that the task can be done', async () => {
    await show({
      ordinalRankingDimensions: ordinal('Clarity', 'Tone'),
      ratingDimensions: [{ name: 'Help' }],
      rationale: 'optional',
    });
    await after('2', '1', '3', '1', '2', '3', '4');
    await click(ranking.button('Clear all'));
    expect(await after('Control+z')).to.deep.equal(['Undone. Clarity: B › A › C. Tone: A › B › C. A: 4 for Help']);
    expect(await after('Control+z')).to.deep.equal(['Undone. A: Nothing yet for Help']);
    expect(await after('Control+z')).to.deep.equal(['Undone. C is no longer ranked for Tone']);
    await after('Control+y', 'Control+y');
    expect(await after('Control+y')).to.deep.equal([
      'Redone. Clarity: Nothing yet. Tone: Nothing yet. A: Nothing yet for Help',
    ]);
    ranking.rationale('Help').focus();
    await press('x');
    expect(await after('Control+z')).to.deep.equal(['Undone. Why? (Help)']);
    await click(ranking.button('Can’t do this task'));
    await ranking.settled();
    ranking.find('dialog[open] [type=radio]').click();
    await click(ranking.button('Mark as not doable'));
    ranking.element.focus();
    ranking.said.length = 0;
    ranking.element.undo();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(ranking.said.at(-1)).to.equal('Undone. I can do it after all');
  });

  it('say moves by arrows', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity') });
    await after('1', '2', '3');
    expect(await after('Alt+ArrowUp')).to.deep.equal(['C is now 2nd for Clarity; B moved. Clarity is complete']);
  });

  it('say the order that was repeated', async () => {
    await show({ ordinalRankingDimensions: ordinal('Clarity=', 'Tone=') });
    await after('2', '1', '2');
    expect(await after('s')).to.deep.equal(['Tone: B › A = C']);
  });

  it('say ratings, choices, acceptability and preferences', async () => {
    await show({
      responses: texts.slice(0, 2),
      ordinalRankingDimensions: ordinal('Clarity='),
      ratingDimensions: [{ name: 'Help', labels: ['bad', 'good'] }],
      classificationDimensions: [
        { name: 'Tags', choices: ['a', 'b', 'c'], multiple: true },
        { name: 'Language', choices: ['en', 'de'], scope: 'task' },
      ],
      acceptability: true,
    });
    expect(await after('2')).to.deep.equal(['B is better for Clarity. Clarity is complete']);
    expect(await after('4', '1')).to.deep.equal(['A: 4 for Help', 'B: 1 for Help. Help is complete']);
    expect(await after('1', '3')).to.deep.equal(['A: a for Tags', 'A: a and c for Tags']);
    await press('ArrowDown', 'ArrowDown');
    expect(await after('2')).to.deep.equal(['Language: de. Language is complete']);
    expect(await after('2')).to.deep.equal(['A: Not acceptable for Acceptability']);
  });

  it('say that clearing can be undone', async () => {
    await show();
    await press('1');
    ranking.said.length = 0;
    await click(ranking.button('Clear all'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ranking.said).to.deep.equal(['Cleared. Undo brings it back.']);
  });

  it('are made in the dialog that is open, since all else is inert', async () => {
    await show();
    await press('o');
    await ranking.settled();
    ranking.said.length = 0;
    const select = ranking.select('Clarity', 'B');
    select.value = '1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(ranking.said).to.deep.equal(['B is now 1st for Clarity']);
    expect(ranking.find('[role=status][aria-atomic=false]').closest('dialog')?.open).to.equal(true);
  });

  it('are polite, one by one, and gone after a while', async () => {
    await show();
    await after('1', '2');
    const region = ranking.find('[role=status][aria-atomic=false]');
    expect(region.children).to.have.length(2);
    expect(region.parentElement!.getBoundingClientRect().height).to.be.at.most(1);
    expect(ranking.find('[role=alert]').textContent).to.equal('');
  });

  it('name the rows for those who do not see them', async () => {
    await show();
    await press('1', '1');
    const names = ['A', 'B', 'C'].map((letter) => ranking.rowButton('Clarity', letter).ariaLabel);
    expect(names).to.deep.equal([
      'Response A, 1st of 3 for Clarity, tied with B',
      'Response B, 1st of 3 for Clarity, tied with A',
      'Response C, not ranked for Clarity',
    ]);
  });
});
