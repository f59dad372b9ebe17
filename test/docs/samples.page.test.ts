import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captionSample } from '../elements/image-caption.sample.js';
import { codes, documents, root, samplesOf, tableOf, textOf, withoutComments, type Sample } from './documents.js';
import { asPage, problemsIn, SampleSite } from './sample-site.js';

const all = documents().flatMap(samplesOf);
const inLanguage = (...languages: string[]): [string, Sample][] =>
  all.filter(({ language }) => languages.includes(language)).map((each) => [`${each.file}:${each.line}`, each]);
const runsInNode = ({ text }: Sample) => /from '@gt-elements\/(jobs|cli)\//.test(text);
const isPolicy = ({ text }: Sample) => text.startsWith('Content-Security-Policy: ');
const taskOf = (html: string) => /<gt-([\w-]+)/.exec(html)?.[1];

/** The answer to a task, or the review, that the documents show first. */
function documented(task: string): object {
  const answers = inLanguage('jsonc').map(([, { text }]) => JSON.parse(withoutComments(text)) as { task: string });
  return answers.find((each) => each.task === task)!;
}

/** What a template may read of a task: the first line of our demo, and what the stages of a job add. */
function inputOf(task: string): object {
  const [line = ''] = readFileSync(resolve(root, `demo/jobs/${task}/input.manifest`), 'utf8').split('\n');
  const answer = documented(task);
  const review = { ...documented('review'), of: task, value: answer };
  return { ...(JSON.parse(line) as object), answer, review, suggestions: [captionSample.suggestion] };
}

/** The sample that the page of an element begins with. */
function firstSampleOf(tag: string): string {
  return samplesOf(`docs/elements/${tag}.md`).find(({ language }) => language === 'html')!.text;
}

/** What the modules of a sample become, as a bundler of users finds them. */
async function bundled(code: string, loader: 'js' | 'ts'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
}

let site: SampleSite;
beforeAll(async () => {
  site = await SampleSite.open();
});
afterAll(() => site.close());

describe('markup in the documents', () => {
  it.concurrent.for(inLanguage('html'))('%s works as it stands', async ([, { text }], { expect }) => {
    const task = taskOf(text);
    // of scripts alone it is seen whether they bring what they say: an element with Markdown, and a video
    const probe = `<gt-text-ranking format="markdown" responses='["*a*", "b"]'
      ordinal-ranking-dimensions='[{"name": "Clarity"}]'></gt-text-ranking><gt-video-caption src="/a.mp4"></gt-video-caption>`;
    const { page, faults, requested } = await site.load(
      asPage(task ? text : text + probe, inputOf(task ?? 'qa-pairs')),
    );
    expect(await problemsIn(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.locator('crowd-form > form').count()).toBe(text.includes('<crowd-form') ? 1 : 0);
    if (!task) expect(requested).toEqual(expect.arrayContaining(granted(text)));
    await page.context().close();
  });

  it.concurrent.for(inLanguage('liquid'))('%s works at every stage of a job', async ([, { text }], { expect }) => {
    const { answer, review, ...label } = inputOf(taskOf(text)!) as Record<string, unknown>;
    for (const input of [label, { ...label, mode: 'review', answer }, { ...label, mode: 'rework', answer, review }]) {
      const { page, faults } = await site.load(asPage(text, input));
      expect(await page.locator(`gt-${taskOf(text)!}`).getAttribute('mode')).toBe(
        (input as { mode?: string }).mode ?? 'label',
      );
      expect(await problemsIn(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});

describe('scripts in the documents', () => {
  const samples = inLanguage('js', 'ts').filter(
    ([, sample]) => !runsInNode(sample) && !sample.text.includes('declare module'),
  );

  it.concurrent.for(samples)('%s runs in a page', async ([, { text, language }], { expect }) => {
    const asked = new Set([...text.matchAll(/querySelector\('([\w-]+)'\)/g)].map(([, tag = '']) => tag));
    const defined = [...text.matchAll(/elements\/([\w-]+)\/define\.js/g)].map(([, task = '']) => `gt-${task}`);
    const elements = [...asked].map((tag) => (tag.startsWith('gt-') ? firstSampleOf(tag) : `<${tag}></${tag}>`));
    const classic = defined.length ? '' : '<script src="/gt-elements.js"></script>';
    const html = `<!doctype html>${classic}${elements.join('\n')}<script type="module" src="/sample.js"></script>`;
    const script = await bundled(text, language as 'js' | 'ts');
    const areAddressesExpired = text.includes('/sign');
    const { page, faults, said } = await site.load(html, { script, areAddressesExpired });
    for (const tag of defined) expect(await page.evaluate((name) => !!customElements.get(name), tag)).toBe(true);
    if (areAddressesExpired) {
      const source = () =>
        page.evaluate(() => document.querySelector('gt-video-caption')!.shadowRoot!.querySelector('video')?.src);
      await expect.poll(source).toContain('Signature=x');
      expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
    } else expect(faults).toEqual([]);
    expect(await problemsIn(page)).toEqual([]);
    if (text.includes("'change'")) {
      await page.evaluate(() => document.querySelector<HTMLElement>('gt-text-ranking')!.focus());
      for (const rank of '123123') await page.keyboard.press(rank);
      await expect.poll(() => said.join('\n')).toMatch(/^log /m);
    }
    if (text.includes('console.warn')) {
      await page.evaluate(() => document.querySelector('gt-text-ranking')!.setAttribute('responses', '['));
      await expect.poll(() => said.join('\n')).toMatch(/^warning .*responses: expected/m);
    }
    await page.context().close();
  });
});

describe('style sheets in the documents', () => {
  const tokens = [
    ...tableOf('docs/theming.md', 'Colours').rows,
    ...tableOf('docs/theming.md', 'Sizes and fonts').rows,
  ].map(([name = '']) => codes(name)[0]);
  const { modules } = JSON.parse(readFileSync(resolve(root, 'packages/elements/custom-elements.json'), 'utf8')) as {
    modules: { declarations: { tagName: string; cssParts: { name: string }[] }[] }[];
  };
  const partsOf = (tag: string) =>
    modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag)!.cssParts;

  it.concurrent.for(inLanguage('css'))('%s is understood', async ([, { text }], { expect }) => {
    const { page } = await site.load('<!doctype html>');
    const rules = await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [...sheet.cssRules].map(
        (rule) => [(rule as CSSStyleRule).selectorText, (rule as CSSStyleRule).style.length] as const,
      );
    }, text);
    expect(rules).toHaveLength(text.match(/\{/g)!.length);
    const declared = [...text.matchAll(/^\s+([\w-]+):\s*(.+);$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
    expect(declared.length).toBeGreaterThan(0);
    for (const [name, value] of declared) {
      if (name.startsWith('--')) expect(tokens).toContain(name);
      else expect(await page.evaluate(([key, set]) => CSS.supports(key, set), [name, value] as const), name).toBe(true);
    }
    for (const [, tag = '', part] of text.matchAll(/(gt-[\w-]+)::part\((\w+)\)/g)) {
      expect(partsOf(tag).map(({ name }) => name)).toContain(part);
    }
    await page.context().close();
  });
});

describe('policies in the documents', () => {
  const task = `<script src="/gt-elements.js"></script><gt-text-ranking format="markdown" responses='["*a*", "b"]'
    ordinal-ranking-dimensions='[{"name": "Clarity"}]'></gt-text-ranking>`;

  it.concurrent.for(inLanguage('text').filter(([, sample]) => isPolicy(sample)))(
    '%s lets our elements work',
    async ([, { text }], { expect }) => {
      const policy = text.replace('Content-Security-Policy: ', '').replace(/\s+/g, ' ');
      const { page, faults } = await site.load(`<!doctype html>${task}`, { policy });
      await page.locator('gt-text-ranking em').first().waitFor();
      expect(await problemsIn(page)).toEqual([]);
      expect(faults).toEqual([]);
      // and it is in force
      await page.evaluate(() =>
        document.head.append(
          document.createElement('style'),
          Object.assign(document.createElement('style'), { textContent: 'a{}' }),
        ),
      );
      await expect.poll(() => faults.join('\n')).toContain('violation of style-src');
      await page.context().close();
    },
  );
});

it('nothing in the documents is in a language that no test runs', () => {
  const known = ['css', 'html', 'js', 'json', 'jsonc', 'liquid', 'mjs', 'python', 'sh', 'text', 'ts'];
  expect(known).toEqual(expect.arrayContaining([...new Set(all.map(({ language }) => language))]));
  expect(
    documents().filter((file) => /^ *```\n[^]*?^ *```$/m.test(textOf(file).replace(/^ *```\w+\n[^]*?^ *```$/gm, ''))),
  ).toEqual([]);
});

/** Where the files lie that a template asks the portal for. */
function granted(text: string): string[] {
  return [...text.matchAll(/s3:\/\/[\w-]+\/([\w.-]+)/g)].map(([, name]) => `/granted/${name}`);
}
