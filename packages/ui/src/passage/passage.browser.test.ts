import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { frame } from '../../../../test/fixtures/gestures.js';
import { markOver, passageWith, type TestPassage } from './passage.harness.js';
import type { PassageMark } from './passage.js';

const text = 'The quick brown fox\tjumps\n\nover the lazy dog.\n';

describe('showing a passage', () => {
  it('shows line feeds, tabs and space as they are, each paragraph in its own direction', async () => {
    const given = 'One\ttwo  three\n\n  مرحبا بالعالم\r\nלorem\n👩‍👩‍👧 a\u0301\ud800 end\n\n';
    const { root } = await passageWith({ text: given });
    const blocks = [...root.querySelectorAll('.block')];
    expect(blocks.map((block) => block.matches(':dir(rtl)'))).to.eql([false, false, true, true, false, false]);
    expect(getComputedStyle(blocks[0]!).whiteSpace).to.match(/pre-wrap/);
    expect(blocks[1]!.clientHeight).to.equal(blocks[0]!.clientHeight);
    expect(root.getAttribute('aria-label')).to.equal('Passage');
  });

  it('makes marks real elements, and says where they begin without touching the text', async () => {
    const marks = [
      markOver(text, 'quick brown fox\tjumps\n\nover'),
      markOver(text, 'brown', { number: 2 }),
      markOver(text, 'brown fox', { number: 3 }),
    ];
    const host = await passageWith({ text, marks });
    expect(host.marks().map(({ textContent }) => textContent)).to.eql([
      'quick ',
      'brown',
      ' fox',
      '\tjumps\n',
      '\n',
      'over',
    ]);
    const begins = [...host.root.querySelectorAll<HTMLElement>('.mark-begin')];
    expect(begins.map(({ dataset }) => `${dataset['number']} ${dataset['label']}`)).to.eql([
      '1 reference of 1 begins',
      '3 reference of 3 begins',
      '2 reference of 2 begins',
    ]);
    // or a screen reader would hear the number only
    expect(CSS.supports('content', 'attr(data-number) / attr(data-label)')).to.equal(true);
    expect(getComputedStyle(begins[0]!, '::before').content).to.match(/^("1"|attr\(data-number\))/);
  });

  it('gives marks that lie over one another lines of their own, each the same throughout, and tells all of any depth', async () => {
    const quotes = ['quick brown fox', 'brown fox', 'fox\tjumps', 'jumps'];
    const marks = quotes.map((quote, index) => markOver(text, quote, { number: index + 1 }));
    const host = await passageWith({ text, marks });
    const shown = host.marks().map(({ textContent, dataset }) => {
      const lines = [0, 1, 2].map((line) => dataset[`line-${line}`] ?? '-');
      return `${textContent} ${lines.join('')} ${dataset['depth'] ?? 1}`;
    });
    expect(shown).to.eql(['quick  0-- 1', 'brown  01- 2', 'fox 012 3', '\t --2 1', 'jumps 3-2 2']);
    const { borderBottomColor, boxShadow } = getComputedStyle(host.marks()[2]!);
    expect(new Set([borderBottomColor, ...boxShadow.match(/rgb[^)]*\)/g)!]).size).to.equal(4);
    const deep = Array.from({ length: 30 }, (_, index) => ({
      ...markOver(text, 'quick'),
      key: `${index}`,
      start: index % 5,
    }));
    await host.put({ marks: deep });
    expect(host.marks().at(-1)!.querySelectorAll('.mark-begin')).to.have.length(6);
    host.marks().at(-1)!.click();
    expect(host.told.onPress[0]![0].keys).to.have.length(30);
  });

  it('leaves a paragraph alone in which nothing has changed', async () => {
    const marks = [markOver(text, 'quick'), markOver(text, 'lazy', { number: 2 })];
    const host = await passageWith({ text, marks });
    const [quick, lazy] = host.marks();
    await host.put({ marks: [{ ...marks[0]!, current: true }, { ...marks[1]! }], emphasised: ['lazy'] });
    expect(host.marks()).to.eql([quick, lazy]);
    expect(quick!.matches('[data-current]')).to.equal(true);
    expect(lazy!.matches('[data-emphasised]')).to.equal(true);
    await host.put({ marks: [{ ...marks[0]!, end: 15 }, marks[1]!], emphasised: [] });
    expect(host.marks()[0]!.textContent).to.equal('quick brown');
    expect(host.marks()[1]).to.equal(lazy);
    expect(lazy!.matches('[data-emphasised]')).to.equal(false);
  });

  it('shows after any changes what it would show if it had been given that at first', async () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const made = (key: string): PassageMark => {
      const start = random(text.length - 1);
      const end = start + 1 + random(Math.min(12, text.length - start));
      return { ...markOver(text, 'quick', { number: 1 + random(9) }), key, start, end };
    };
    const host = await passageWith({ text, marks: [] });
    let marks: readonly PassageMark[] = [];
    for (let step = 0; step < 60; step++) {
      const others = marks.filter(() => random(8) > 0).map((mark) => (random(6) ? mark : made(mark.key)));
      marks = [...others, made(`${step}`), ...(random(3) ? [] : [{ ...made(`${step}+`), start: 4, end: 9 }])];
      await host.put({ marks });
      const fresh = await passageWith({ text, marks });
      const blocks = (of: TestPassage) => [...of.root.querySelectorAll('.block')];
      const expected = blocks(fresh);
      for (const [index, block] of blocks(host).entries()) {
        expect(block.isEqualNode(expected[index]!), `step ${step}: ${block.innerHTML}`).to.equal(true);
      }
      fresh.remove();
    }
  });

  it('marks what is near to what is seen, and the rest when it comes there', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `Paragraph number ${index} here.\n`).join('');
    const marks = Array.from({ length: 400 }, (_, index) => markOver(long, `number ${index} `, { key: String(index) }));
    const host = await passageWith({ text: long, marks });
    expect(host.marks().length).to.be.within(7, 12);
    await aTimeout(200);
    expect(host.marks().length).to.be.within(14, 40);
    host.passage.scrollTo('300');
    host.passage.flash('300');
    for (let count = 0; count < 6; count++) await nextFrame();
    const mark = host.marks().find(({ textContent }) => textContent === 'number 300 ')!;
    const box = host.root.getBoundingClientRect();
    expect(mark.getBoundingClientRect().top).to.be.within(box.top, box.bottom - 20);
    expect(mark.matches('[data-flash]')).to.equal(true);
    expect(host.marks().length).to.be.lessThan(100);
  });

  it('shows half a million characters without a line feed in pieces, as one paragraph', async () => {
    const sentence = 'Nothing in this text ever ends a line, however far it goes on. ';
    const endless = sentence.repeat(500_000 / sentence.length);
    const began = performance.now();
    const host = await passageWith({ text: endless, marks: [markOver(endless, 'however far')] });
    await frame();
    expect(performance.now() - began).to.be.lessThan(3000);
    expect(host.root.querySelectorAll('.block').length).to.be.greaterThan(60);
    host.passage.scrollTo(endless.length - 10);
    for (let count = 0; count < 6; count++) await nextFrame();
    expect(host.root.scrollTop).to.be.greaterThan(host.root.scrollHeight - 2 * host.root.clientHeight);
  });

  it('takes another text, and marks that do not fit it are not shown', async () => {
    const host = await passageWith({ text, marks: [markOver(text, 'lazy')] });
    host.passage.setSelection({ start: 0, end: 3 });
    await host.put({ text: 'Short.' });
    expect(host.passage.selection).to.equal(undefined);
    expect(host.marks()).to.eql([]);
    await host.put({ text: '' });
    expect(host.root.textContent).to.equal('');
  });
});
