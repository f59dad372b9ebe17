import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import './gt-crowd.js';
import { flatten } from './collect.js';
import type { CrowdForm } from './crowd-form.js';

async function formWith(markup: string, attributes = ''): Promise<CrowdForm> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.append(document.createRange().createContextualFragment(`<crowd-form ${attributes}>${markup}</crowd-form>`));
  return host.querySelector<CrowdForm>('crowd-form')!;
}

function submitted(form: CrowdForm): unknown {
  let answers: unknown;
  form.addEventListener('gt-submit', (event) => (answers = (event as CustomEvent).detail.answers), { once: true });
  form.submit();
  return answers;
}

const answersTo = async (markup: string, attributes?: string) => submitted(await formWith(markup, attributes));

// expected values: contract §2 (from code and output that ran against the real service) and AWS's reference pages
describe('what crowd-form collects', () => {
  const encodings: Record<string, [markup: string, answer: unknown]> = {
    'a hidden input: a string, JSON or not': [`<input type="hidden" name="r" value='{"a":1}'>`, { r: '{"a":1}' }],
    'native text, also when empty': ['<input name="t" value="x"><input name="e">', { t: 'x', e: '' }],
    'a native number: text as well': ['<input type="number" name="n" value="5">', { n: '5' }],
    'a text area': ['<textarea name="t">a\nb</textarea>', { t: 'a\nb' }],
    'a select': ['<select name="s"><option>a</option><option value="B" selected>b</option></select>', { s: 'B' }],
    'native radio buttons': [
      '<input type="radio" name="q" value="a" checked><input type="radio" name="q" value="b">',
      { q: { a: true, b: false } },
    ],
    'a checkbox without a value': ['<input type="checkbox" name="x" checked>', { x: { on: true } }],
    'checkboxes with one name': [
      '<input type="checkbox" name="x" value="a" checked><input type="checkbox" name="x" value="b">',
      { x: { a: true, b: false } },
    ],
    'crowd-input, left out when empty': [
      '<crowd-input name="t" value="x"></crowd-input><crowd-input name="e"></crowd-input>',
      { t: 'x' },
    ],
    'crowd-text-area': ['<crowd-text-area name="t" value="x"></crowd-text-area>', { t: 'x' }],
    'crowd-slider': ['<crowd-slider name="s" min="1" max="10" step="1" value="7"></crowd-slider>', { s: 7 }],
    "crowd-checkbox: AWS's first sample": [
      '<crowd-checkbox name="myformbit" value="Red" checked>Red</crowd-checkbox><crowd-checkbox name="myformbit" value="Yellow">Yellow</crowd-checkbox><crowd-checkbox name="myformbit" value="Green">Green</crowd-checkbox>',
      { myformbit: { Green: false, Red: true, Yellow: false } },
    ],
    "crowd-checkbox: AWS's second sample": [
      '<crowd-checkbox name="Stop" value="Red" checked>Red</crowd-checkbox><crowd-checkbox name="Slow" value="Yellow">Yellow</crowd-checkbox>',
      { Slow: { Yellow: false }, Stop: { Red: true } },
    ],
    'crowd-radio-button by its own name': [
      '<crowd-radio-group><crowd-radio-button name="left">L</crowd-radio-button><crowd-radio-button name="right" checked>R</crowd-radio-button></crowd-radio-group>',
      { left: { on: false }, right: { on: true } },
    ],
    "crowd-radio-button by its group's name": [
      '<crowd-radio-group name="d"><crowd-radio-button value="yes" checked>Y</crowd-radio-button><crowd-radio-button value="no">N</crowd-radio-button></crowd-radio-group>',
      { d: { yes: true, no: false } },
    ],
    'the last of two with one name': [
      '<input name="a" value="1"><textarea name="a">2</textarea><input type="checkbox" name="b"><input name="b" value="3">',
      { a: '2', b: '3' },
    ],
    'no field without a name, none that is disabled, no button, no file': [
      '<input value="1"><input name="a" value="1" disabled><fieldset disabled><input name="b" value="1"><crowd-input name="c" value="1"></crowd-input></fieldset><button name="d">1</button><input type="submit" name="e"><input type="file" name="f">',
      {},
    ],
    'a name that is a trap': [
      '<input name="__proto__" value="1"><input name="constructor" value="2">',
      JSON.parse('{"__proto__":"1","constructor":"2"}'),
    ],
  };
  for (const [what, [markup, answer]] of Object.entries(encodings)) {
    it(what, async () => {
      expect(JSON.stringify(sorted(await answersTo(markup)))).to.equal(JSON.stringify(sorted(answer)));
    });
  }

  it('a choice of categories', async () => {
    const form = await formWith(
      `<crowd-classifier name="k" categories="['not it', 'it']" header="Which?"><classification-target>T</classification-target></crowd-classifier>`,
    );
    form.querySelector('crowd-classifier')!.shadowRoot!.querySelectorAll('input')[1]!.click();
    expect(submitted(form)).to.deep.equal({ k: { label: 'it' } });
  });

  it('several categories, in their order', async () => {
    const form = await formWith(
      `<crowd-classifier-multi-select name="k" categories='["a","b","c"]'></crowd-classifier-multi-select>`,
    );
    const boxes = form.querySelector('crowd-classifier-multi-select')!.shadowRoot!.querySelectorAll('input');
    boxes[2]!.click();
    boxes[0]!.click();
    expect(submitted(form)).to.deep.equal({ k: { labels: ['a', 'c'] } });
  });

  it('nothing from a shadow root and nothing from ElementInternals', async () => {
    const tag = 'x-internal';
    if (!customElements.get(tag)) {
      customElements.define(
        tag,
        class extends HTMLElement {
          static formAssociated = true;
          value = 'mine';
          constructor() {
            super();
            this.attachInternals().setFormValue('inside');
            this.attachShadow({ mode: 'open' }).append(
              Object.assign(document.createElement('input'), { name: 'deep', value: '1' }),
            );
          }
        },
      );
    }
    expect(await answersTo(`<${tag} name="x"></${tag}>`)).to.deep.equal({});
  });

  it('an input that an element keeps in its light tree', async () => {
    expect(
      await answersTo('<gt-anything name="r"><p><input type="hidden" name="r" value="{}"></p></gt-anything>'),
    ).to.deep.equal({ r: '{}' });
  });

  it('flatten-objects: dot-joined keys, arrays as JSON', async () => {
    const markup = `<input type="radio" name="q" value="a" checked><input type="hidden" name="r" value='{"x":[1]}'><crowd-classifier-multi-select name="k" categories='["a"]'></crowd-classifier-multi-select>`;
    expect(await answersTo(markup, 'answer-format="flatten-objects"')).to.deep.equal({
      'q.a': true,
      r: '{"x":[1]}',
      'k.labels': '[]',
    });
    expect(flatten({ a: { b: { c: 1, d: [1, { e: 2 }] }, f: null } })).to.deep.equal({
      'a.b.c': 1,
      'a.b.d': '[1,{"e":2}]',
      'a.f': null,
    });
  });
});

describe('our own fields', () => {
  it('are used by keyboard, tell of changes, and reset', async () => {
    const form = await formWith(
      '<crowd-input name="t" label="Text" value="a"></crowd-input><crowd-checkbox name="c" checked>Yes</crowd-checkbox><crowd-radio-group name="r"><crowd-radio-button value="1">1</crowd-radio-button><crowd-radio-button value="2">2</crowd-radio-button></crowd-radio-group>',
    );
    const events: string[] = [];
    form.addEventListener('change', (event) => events.push((event.target as Element).localName));
    form.querySelector<HTMLElement>('crowd-input')!.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'b' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    expect(submitted(form)).to.deep.equal({ t: 'ab', c: { on: false }, r: { '1': false, '2': true } });
    expect(events).to.deep.equal(['crowd-input', 'crowd-checkbox', 'crowd-radio-button']);
    form.reset();
    expect(submitted(form)).to.deep.equal({ t: 'a', c: { on: true }, r: { '1': false, '2': false } });
  });

  it('a radio group keeps one checked', async () => {
    const form = await formWith(
      '<crowd-radio-group name="r"><crowd-radio-button value="1" checked>1</crowd-radio-button><crowd-radio-button value="2">2</crowd-radio-button></crowd-radio-group>',
    );
    form.querySelectorAll('crowd-radio-button')[1]!.shadowRoot!.querySelector('input')!.click();
    expect(submitted(form)).to.deep.equal({ r: { '1': false, '2': true } });
  });

  it('are accessible', async () => {
    const form = await formWith(
      '<crowd-input name="t" label="Text"></crowd-input><crowd-text-area name="a" label="Area"></crowd-text-area><crowd-slider name="s" label="How much"></crowd-slider><crowd-checkbox name="c">Yes</crowd-checkbox><crowd-radio-group aria-label="One"><crowd-radio-button name="r" value="1">1</crowd-radio-button></crowd-radio-group><crowd-classifier name="k" categories="[1,2]" header="Which?"><full-instructions>Long</full-instructions></crowd-classifier><crowd-instructions link-text="Help">Text</crowd-instructions>',
    );
    await expect(form).to.be.accessible();
  });
});

/** Members in the order of their names, all the way down. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
