import { renderTemplate } from '@gt-elements/cli/workbench/render/task-liquid.js';
import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { dataObject, taskData } from '@gt-elements/jobs/making/task-data.js';
import { writeTemplate, type TaskDesign } from '@gt-elements/jobs/making/template.js';
import fc from 'fast-check';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs() });
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Pieces that end attributes, open tags, or mean something to Liquid, in any order, between other text. */
const hostile = fc.constantFrom(
  ...['"', "'", '&', '&quot;', '&#39;', '<', '>', '</script>', '<!--', '-->', '{{', '{%', '}}', '%}', '{', '{{{', '|'],
  ...[
    '{{ task.input.source }}',
    '{% raw %}',
    '{% comment %}',
    '\\',
    '\n',
    '\r\n',
    '\t',
    '`',
    '${x}',
    '&amp;lt;',
    '=',
    '/>',
  ],
  ...[',"', '":', '", ', 'a', 'words in it', 'ü', '猫', '🐱', '\u2028', '\u00a0', '&nbsp', '&nbsp;', '&notit;'],
);
const text = fc.array(hostile, { maxLength: 8 }).map((pieces) => pieces.join(''));
const word = text.filter((each) => each.length > 0);

const ranking = fc.record({
  text,
  responses: fc.array(text, { minLength: 1, maxLength: 4 }),
  ordinalRankingDimensions: fc.array(
    fc.record({ name: word, allowTie: fc.boolean(), description: text }, { requiredKeys: ['name'] }),
    { minLength: 1, maxLength: 3 },
  ),
  rationale: fc.constantFrom('optional', 'required'),
  acceptability: fc.constant(true),
});
const pairs = fc.record(
  { text, topic: text, minQuestions: fc.integer({ min: 2, max: 9 }), questionTags: fc.array(word, { minLength: 1 }) },
  { requiredKeys: ['text'] },
);
const designs: fc.Arbitrary<TaskDesign> = fc
  .tuple(
    fc.oneof(
      fc.record({ task: fc.constant('text-ranking' as const), settings: ranking }),
      fc.record({ task: fc.constant('qa-pairs' as const), settings: pairs }),
    ),
    fc.record({ name: word, required: fc.boolean(), header: text, full: text }),
  )
  .map(([{ task, settings }, { name, required, header, full }]) => ({
    task,
    name,
    settings,
    required,
    shortInstructions: '<p>Short</p>',
    // as a renderer of Markdown writes text
    fullInstructions: { header, markup: `<p>${full.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}.</p>` },
  }));

/** What a browser finds in a rendered template. */
interface Found {
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly header: string | null;
  readonly full: string;
}

it('a template gives back what it was made from, whatever stands in it, by Liquid and by a browser', async () => {
  const samples = fc.sample(designs, { numRuns: 400, seed: 20_261 });
  const rendered = samples.map((design) => {
    const input = dataObject(design.task, design.settings, 'one');
    return renderTemplate(writeTemplate(design), { task: { input } }, (address) => address);
  });
  const found = await page.evaluate<Found[], string[]>(
    (pages) =>
      pages.map((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const task = body.querySelector('crowd-form > *')!;
        const full = task.querySelector('full-instructions')!;
        return {
          tags: [...body.querySelectorAll('crowd-form, crowd-form *')].map(({ localName }) => localName),
          attributes: Object.fromEntries(task.getAttributeNames().map((name) => [name, task.getAttribute(name)!])),
          header: full.getAttribute('header'),
          full: full.querySelector('p')!.textContent ?? '',
        };
      }),
    rendered,
  );
  // a browser makes one line break of each kind; the data of an attribute comes by Liquid, where that is the page's loss
  const inHtml = (value: string) => value.replaceAll(/\r\n?/g, '\n');
  for (const [index, design] of samples.entries()) {
    const { tags, attributes, header, full } = found[index]!;
    const { task, name, settings, required, fullInstructions } = design;
    expect(tags).toEqual(['crowd-form', `gt-${task}`, 'short-instructions', 'p', 'full-instructions', 'p']);
    expect(header).toBe(fullInstructions!.header);
    // lines are indented, where space does not count
    const asText = (value: string) => value.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    expect(`<p>${asText(full)}</p>`).toBe(fullInstructions!.markup.replaceAll(/\s+/g, ' '));
    const data = taskData(task).map(({ property }) => property);
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    expect(Object.keys(attributes).toSorted()).toEqual(
      ['name', 'autofocus', ...(required ? ['required'] : []), ...given.map(([key]) => attributeName(key))].toSorted(),
    );
    expect(attributes['name']).toBe(name);
    for (const [property, value] of given) {
      const written = attributes[attributeName(property)]!;
      if (value === true) expect(written).toBe('');
      else if (typeof value === 'object') expect(JSON.parse(written)).toEqual(value);
      else
        expect(written).toBe(
          data.includes(property) ? inHtml(`${value as string | number}`) : `${value as string | number}`,
        );
    }
  }
});
