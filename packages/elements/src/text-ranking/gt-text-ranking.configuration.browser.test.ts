import { expect } from '@open-wc/testing';
import { atReferenceSize, ordinal, RankingHarness, simple, texts } from './gt-text-ranking.harness.js';
import type { GtTextRanking } from './gt-text-ranking.js';

describe('<gt-text-ranking> configuration', () => {
  before(atReferenceSize);
  let box: HTMLElement;
  let ranking: RankingHarness;

  beforeEach(() => {
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  /** Markup as an author writes it. */
  const parse = async (attributes: string, children = '') => {
    box.innerHTML = `<gt-text-ranking drafts="none" ${attributes}>${children}</gt-text-ranking>`;
    ranking = new RankingHarness(box.querySelector('gt-text-ranking')!);
    await ranking.settled();
    return ranking;
  };
  const escaped = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const responses = `responses="${escaped(['one', 'two', 'three'])}"`;
  const dimension = `ordinal-ranking-dimensions="${escaped(ordinal('Clarity='))}"`;
  const shown = () => ranking.cards.map((card) => card.querySelector('[data-reading]')!.textContent.trim());

  describe('comes', () => {
    it('from attributes', async () => {
      await parse(`text="Why?" ${responses} ${dimension}`);
      expect(shown()).to.deep.equal(['one', 'two', 'three']);
      expect(ranking.rows('Clarity')).to.deep.equal(['– A', '– B', '– C']);
      expect(ranking.textOf('prompt')).to.equal('Why?');
      expect(ranking.errors).to.deep.equal([]);
    });

    it('from child scripts, as they stand and escaped', async () => {
      const tricky = ['a & b', '<b>"x"</b>', "it's"];
      for (const json of [
        JSON.stringify(tricky),
        escaped(tricky),
        JSON.stringify(tricky).replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
      ]) {
        await parse(dimension, `<script type="application/json" data-for="responses">${json}</script>`);
        expect(shown(), json).to.deep.equal(tricky);
      }
    });

    it('from a template', async () => {
      await parse(dimension, `<template data-for="responses">${escaped(['1 < 2', 'b'])}</template>`);
      expect(shown()).to.deep.equal(['1 < 2', 'b']);
    });

    it('from a child whose property is named as the attribute is', async () => {
      await parse(
        responses,
        `<script type="application/json" data-for="ordinal-ranking-dimensions">[{"name":"Tone"}]</script>`,
      );
      expect(ranking.rows('Tone')).to.have.length(3);
    });

    it('from a child that comes later, changes, and goes', async () => {
      await parse(dimension);
      expect(ranking.element.problems.map(({ property }) => property)).to.deep.equal(['responses']);
      const script = document.createElement('script');
      script.type = 'application/json';
      script.dataset['for'] = 'responses';
      script.textContent = '["a","b"]';
      ranking.element.append(script);
      await ranking.settled();
      expect(shown()).to.deep.equal(['a', 'b']);
      script.textContent = '["c","d"]';
      await ranking.settled();
      expect(shown()).to.deep.equal(['c', 'd']);
      script.remove();
      await ranking.settled();
      // what nobody gives any more is told; the work stays
      expect(ranking.element.problems.map(({ property }) => property)).to.deep.equal(['responses']);
      expect(shown()).to.deep.equal(['c', 'd']);
    });

    it('from properties, before and after the class is there', async () => {
      const early = new Document().createElementNS('http://www.w3.org/1999/xhtml', 'gt-text-ranking') as GtTextRanking;
      const value = { version: 1, ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [3, 2, 1] }] };
      Object.assign(early, simple, {
        required: true,
        readOnly: true,
        strings: { prompt: 'Question' },
        shortcuts: { samePrevious: 'x' },
        value,
      });
      expect(Object.hasOwn(early, 'responses')).to.equal(true);
      box.append(early);
      ranking = new RankingHarness(early);
      await ranking.settled();
      expect(Object.hasOwn(early, 'responses')).to.equal(false);
      expect(early.name).to.equal('answer');
      expect(early.getAttribute('name')).to.equal('answer');
      expect(early.required).to.equal(true);
      expect(early.readOnly).to.equal(true);
      expect(shown()).to.deep.equal(texts.slice(0, 3));
      expect(ranking.answers('Clarity')).to.deep.equal([3, 2, 1]);
      expect(ranking.find('[part~=prompt]').getAttribute('aria-label')).to.equal('Question');
      expect(ranking.errors).to.deep.equal([]);
    });

    it('from a property before an attribute before a child', async () => {
      await parse(
        `responses='["attribute","b"]' ${dimension}`,
        '<script type="application/json" data-for="responses">["child","b"]</script>',
      );
      const first = () => shown()[0];
      expect(first()).to.equal('attribute');
      ranking.element.responses = ['property', 'b'];
      await ranking.settled();
      expect(first()).to.equal('property');
      ranking.element.setAttribute('responses', '["later","b"]');
      await ranking.settled();
      expect(first()).to.equal('property');
      ranking.element.responses = undefined as never;
      await ranking.settled();
      expect(first()).to.equal('later');
      ranking.element.removeAttribute('responses');
      await ranking.settled();
      expect(first()).to.equal('child');
    });

    it('as JSON or leniently, as AWS takes it', async () => {
      await parse(`responses="['it\\'s', 'b',]" ordinal-ranking-dimensions="[{name: 'Clarity', allowTie: true,}]"`);
      expect(shown()).to.deep.equal(["it's", 'b']);
      expect(ranking.element.ordinalRankingDimensions).to.deep.equal([{ name: 'Clarity', allowTie: true }]);
      expect(ranking.errors).to.deep.equal([]);
    });

    for (const [text, means] of [
      ['', true],
      ['true', true],
      ['1', true],
      ['false', false],
      ['0', false],
    ] as const) {
      it(`as a boolean of ours: "${text}" is ${String(means)}`, async () => {
        await parse(`${responses} ${dimension} acceptability="${text}"`);
        expect(ranking.element.acceptability).to.equal(means);
        expect(ranking.errors).to.deep.equal([]);
      });
    }

    it('as turns of a conversation', async () => {
      const turns = [
        { role: 'system', content: 'Be kind.' },
        { role: 'user', content: 'Hi' },
        { role: 'tool', content: '7' },
      ];
      await parse(`text="${escaped(turns)}" ${responses} ${dimension}`);
      expect(ranking.textOf('prompt')).to.equal('System Be kind. User Hi tool 7');
    });

    it('as a prompt that only looks like JSON', async () => {
      for (const prompt of ['[1, 2, 3] is a list. Why?', '{"a": 1}', '42', '"quoted"', 'null', '[]broken']) {
        await parse(`text="${prompt.replaceAll('"', '&quot;')}" ${responses} ${dimension}`);
        expect(ranking.textOf('prompt'), prompt).to.equal(prompt);
        expect(ranking.errors, prompt).to.deep.equal([]);
      }
    });
  });

  describe('that is wrong', () => {
    it('is shown to the author with what works, and told a task later', async () => {
      box.innerHTML = `<gt-text-ranking drafts="none" ${dimension} responses='["It's broken"]'></gt-text-ranking>`;
      ranking = new RankingHarness(box.querySelector('gt-text-ranking')!);
      expect(ranking.errors).to.deep.equal([]);
      await ranking.settled();
      expect(ranking.errors).to.have.length(1);
      const { code, property, received, expected, message } = ranking.errors[0]!;
      expect({ code, property, received }).to.deep.equal({
        code: 'bad-configuration',
        property: 'responses',
        received: '["It',
      });
      expect(expected).to.be.a('string').that.is.not.empty;
      expect(message).to.contain('responses').and.to.contain('["It').and.to.contain(expected);
      expect(ranking.element.problems[0]).to.deep.include({ code, property, received, expected, message });
      const panel = ranking.textOf('errors');
      expect(panel)
        .to.contain('responses')
        .and.to.contain('["It')
        .and.to.contain('{{ task.input.responses | to_json | escape }}');
    });

    it('is told by an event that leaves shadow trees', async () => {
      let event: Event | undefined;
      box.addEventListener('gt-error', (each) => (event = each), { once: true });
      await parse(`${dimension} responses="x"`);
      expect(event).to.include({ bubbles: true, composed: true, target: ranking.element });
    });

    it('keeps the last good one, and the work', async () => {
      await parse(`${dimension} ${responses}`);
      ranking.rowButton('Clarity', 'B').click();
      for (const bad of ['[', 'nothing', '["only one"]', '{"a":1}', '[1,2]']) {
        ranking.element.setAttribute('responses', bad);
        await ranking.settled();
        expect(shown(), bad).to.deep.equal(['one', 'two', 'three']);
        expect(ranking.rows('Clarity'), bad).to.deep.equal(['1 B', '– A', '– C']);
        expect(ranking.textOf('errors'), bad).to.contain('responses');
      }
      ranking.element.setAttribute('responses', '["one","two","three"]');
      await ranking.settled();
      expect(ranking.has('[part~=errors]')).to.equal(false);
      expect(ranking.element.problems).to.deep.equal([]);
      expect(ranking.rows('Clarity')).to.deep.equal(['1 B', '– A', '– C']);
    });

    it('is told once, however often it is set again', async () => {
      await parse(`${dimension} ${responses}`);
      for (let count = 0; count < 5; count++) {
        ranking.element.responses = [{ wrong: true }] as never;
        await ranking.settled();
      }
      expect(ranking.errors).to.have.length(1);
    });

    it('never throws out of a setter', async () => {
      await parse(`${dimension} ${responses}`);
      const circle: unknown[] = [];
      circle.push(circle);
      const names = [
        'text',
        'responses',
        'ordinalRankingDimensions',
        'ratingDimensions',
        'classificationDimensions',
        'acceptability',
        'rationale',
        'format',
        'shuffle',
        'shuffleSeed',
        'requirements',
        'jobTotals',
        'mode',
        'suggestions',
        'review',
        'allowFix',
        'unableReasons',
        'drafts',
        'telemetry',
        'strings',
        'shortcuts',
        'initialValue',
        'taskKey',
        'value',
        'name',
      ] as const;
      const bad: unknown[] = [
        circle,
        Symbol('x'),
        7n,
        () => 7,
        new Date(),
        NaN,
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('hostile');
            },
            ownKeys: () => {
              throw new Error('hostile');
            },
          },
        ),
      ];
      for (const name of names) {
        for (const value of bad) {
          if (name === 'name' && typeof value !== 'function') continue;
          expect(() => ((ranking.element as unknown as Record<string, unknown>)[name] = value), name).not.to.throw();
        }
      }
      await ranking.settled();
      expect(shown()).to.deep.equal(['one', 'two', 'three']);
    });

    it('as disabled="false" is a warning to the author, not in the panel', async () => {
      await parse(`${dimension} ${responses} disabled="false"`);
      expect(ranking.element.disabled).to.equal(true);
      expect(ranking.errors).to.have.length(1);
      expect(ranking.errors[0]).to.deep.include({ property: 'disabled', received: 'false' });
      expect(ranking.has('[part~=errors]')).to.equal(false);
      ranking.element.removeAttribute('disabled');
      await ranking.settled();
      expect(ranking.element.problems).to.deep.equal([]);
    });

    it('is said where only a part of it is: strings and shortcuts', async () => {
      await parse(`${dimension} ${responses}`);
      ranking.element.strings = { prompt: 'Question', nonsense: 'x' };
      ranking.element.shortcuts = { samePrevious: 'q', nonsense: 'x' };
      await ranking.settled();
      expect(ranking.find('[part~=judgements]')).to.exist;
      expect(ranking.errors.map(({ property }) => property).sort()).to.deep.equal(['shortcuts', 'strings']);
    });

    it('is told all at once, where several things are', async () => {
      await parse('responses="[" rationale="perhaps" format="pdf"');
      expect(ranking.errors.map(({ property }) => property).sort()).to.deep.equal([
        'format',
        'ordinalRankingDimensions',
        'rationale',
        'responses',
      ]);
      expect(ranking.textOf('errors')).to.contain('This template has 4 problems');
    });
  });
});
