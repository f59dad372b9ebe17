import { expect } from '@open-wc/testing';
import { showRanking, simple, type RankingHarness, type Settings } from './gt-text-ranking.harness.js';

describe('<gt-text-ranking> to the author of its template', () => {
  let ranking: RankingHarness;
  afterEach(() => ranking.element.remove());
  afterEach(() => localStorage.clear());

  const show = async (settings: Settings = {}) => {
    ranking = await showRanking({ ...simple, ...settings });
  };

  it('says where an apostrophe may have ended an attribute, and only there', async () => {
    await show();
    ranking.element.setAttribute('rating-dimensions', '[{"name":"It');
    await ranking.settled();
    expect(ranking.textOf('errors')).to.contain('[{"name":"It The value ends early');
    ranking.element.setAttribute('rating-dimensions', '[{"nome":"It"}]');
    await ranking.settled();
    expect(ranking.textOf('errors')).to.contain('{"nome":"It"}').and.not.to.contain('ends early');
  });

  it('says so in the direction of its language, among names and values that run from left to right', async () => {
    await show({ strings: { errorCutOff: 'تنتهي القيمة هنا.' } });
    ranking.element.setAttribute('rating-dimensions', '[{"name":"It');
    await ranking.settled();
    const said = [...ranking.find('[part~=errors]').querySelectorAll('bdi')];
    expect(said.map((each) => each.textContent?.trim())).to.deep.equal(['تنتهي القيمة هنا.']);
    expect(getComputedStyle(said[0]!).direction).to.equal('rtl');
    expect(getComputedStyle(said[0]!.parentElement!).direction).to.equal('ltr');
  });

  it('warns in the console of what no worker need see', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      await show();
      ranking.element.setAttribute('required', 'false');
      await ranking.settled();
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^<gt-text-ranking> required: .*presence means true/);
    expect(ranking.textOf('errors')).to.equal('');
  });

  it('opens instructions again that are others now, and says so', async () => {
    const withInstructions = async (text: string) => {
      await show();
      ranking.element.innerHTML = `<short-instructions>${text}</short-instructions>`;
      await ranking.settled();
    };
    await withInstructions('Be fair.');
    ranking.button('Instructions').click();
    await ranking.settled();
    ranking.button('Hide instructions').click();
    await ranking.settled();
    ranking.element.remove();
    await withInstructions('Be fair.');
    expect(ranking.hasButton('Hide instructions')).to.equal(false);
    ranking.element.remove();
    await withInstructions('Be quick.');
    expect(ranking.textOf('instructions')).to.contain('The instructions have changed.');
  });
});
