import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reviewAnswerSchema } from '@gt-elements/core/review/review.js';
import { readAny } from '@gt-elements/core/schema/read.js';
import { jobTotalsSchema } from '@gt-elements/core/task/job-totals.js';
import { requirementsSchema } from '@gt-elements/core/task/requirements.js';
import type { RankingConfig } from '@gt-elements/core/tasks/text-ranking/config.js';
import { inputSha256 } from '@gt-elements/core/tasks/text-ranking/input-hash.js';
import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { Configuration } from '@gt-elements/ui/configuration/configuration.js';
import { TaskModel } from '@gt-elements/ui/task/task-model.js';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { classicTargets } from '../../tools/classic-targets.mjs';
import { captionSample } from '../elements/image-caption.sample.js';
import { anchorsOf, documents, linksOf, root, samplesOf, withoutComments, type Sample } from './documents.js';
import { LIQUID, tagsIn } from './markup.js';
import { tasks } from './tasks.js';

const all = documents().flatMap(samplesOf);
const inLanguage = (...languages: string[]): [string, Sample][] =>
  all.filter(({ language }) => languages.includes(language)).map((each) => [`${each.file}:${each.line}`, each]);

/** What a form control has by itself, beside the settings. */
const platform = ['name', 'required', 'disabled', 'readonly', 'form', 'id', 'class', 'lang', 'dir'];

/** As much of Pillow as a sample wants, where it is not installed: the size of a PNG, and that of what is cut out. */
const PILLOW = `
import sys, types
try:
    import PIL
except ImportError:
    class Picture:
        def __init__(self, size): self.size = size
        def crop(self, box): return Picture((box[2] - box[0], box[3] - box[1]))
    def read(path):
        import struct
        return Picture(struct.unpack(">II", open(path, "rb").read(24)[16:]))
    sys.modules["PIL"] = types.SimpleNamespace(
        Image=types.SimpleNamespace(open=read), ImageOps=types.SimpleNamespace(exif_transpose=lambda picture: picture))
`;

describe('samples in the documents', () => {
  it('are found', () => {
    expect(inLanguage('json', 'jsonc').length).toBeGreaterThan(3);
    expect(inLanguage('html').flatMap(([, { text }]) => tagsIn(text)).length).toBeGreaterThan(7);
    expect(inLanguage('js', 'ts').length).toBeGreaterThan(5);
    expect(new Set(all.map(({ language }) => language))).not.toContain('');
  });

  it.each(inLanguage('json', 'jsonc'))('%s is JSON', (_, { text }) => {
    expect(() => JSON.parse(withoutComments(text)) as unknown).not.toThrow();
  });

  it.each(inLanguage('jsonc'))('%s is an answer that can be read', (_, { text }) => {
    const { task, version, of, ...answer } = JSON.parse(withoutComments(text)) as Record<string, unknown>;
    const isReview = task === 'review';
    const { answerSchema } = isReview ? { answerSchema: reviewAnswerSchema } : tasks.get(task as string)!;
    expect(isReview ? tasks.has(of as string) : of === undefined).toBe(true);
    expect(version).toBe(1);
    expect(readAny(answerSchema, answer)).toMatchObject({ ok: true });
    const known = [...Object.keys(answerSchema.properties), 'meta'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(answer)));
  });

  it.each(inLanguage('json'))('%s says what settings take', (_, { text }) => {
    const sample = JSON.parse(text) as object;
    if (Array.isArray(sample)) {
      const schema = 'measured' in (sample[0] as object) ? jobTotalsSchema : requirementsSchema;
      return expect(readAny(schema, sample)).toMatchObject({ ok: true });
    }
    const settings = configurationOf('text-ranking', { responses: ['one', 'two'], ...sample });
    expect(settings.problems).toEqual([]);
    expect(settings.values).toMatchObject(sample);
  });

  it.each(inLanguage('html'))('%s holds tags with the right attributes', (_, { text }) => {
    for (const { name, attributes, children } of tagsIn(text)) {
      const task = name.replace('gt-', '');
      const known = Object.keys(TaskModel.schemaOf(tasks.get(task)!.definition).properties);
      // what Liquid will put in
      const items = [{ id: 'q1', question: 'asked', response: 'said' }];
      const settings: Record<string, unknown> = { text: 'asked', responses: ['one', 'two'], src: 'picture.png', items };
      for (const [attribute, value] of attributes) {
        if (LIQUID.test(value))
          expect(value, attribute).toMatch(/^[^{}]*\{\{ [\w.-]+ (\| (to_json|grant_read_access) )?\| escape \}\}$/);
        else if (!platform.includes(attribute)) {
          const property = known.find((each) => attributeName(each) === attribute);
          expect(property, attribute).toBeDefined();
          settings[property!] = value;
        }
      }
      for (const [property, value] of children) settings[property] = JSON.parse(value);
      expect(configurationOf(task, settings).problems).toEqual([]);
    }
  });

  it.each(inLanguage('html'))('%s loads scripts that are built', (_, { text }) => {
    for (const [, name = ''] of text.matchAll(/([\w-]+)\.js\b/g)) {
      expect([...Object.keys(classicTargets()), 'crowd-html-elements']).toContain(name);
    }
  });

  it.each(inLanguage('js', 'ts'))('%s is code, and imports what there is', (_, { text, language }) => {
    expect(() => transformSync(text, { loader: language as 'js' | 'ts' })).not.toThrow();
    for (const [, from = ''] of text.matchAll(/(?:import|from) '([^']+)'/g)) {
      const [, name = '', path = ''] = /^@gt-elements\/(\w+)\/(.+)\.js$/.exec(from) ?? [];
      const made = from === '@gt-elements/elements/jsx.js';
      expect(made || existsSync(resolve(root, `packages/${name}/src/${path}.ts`)), from).toBe(true);
    }
  });

  const python = spawnSync('python3', ['--version']).status === 0;
  it.skipIf(!python).each(inLanguage('python'))('%s runs in Python', (_, { text }) => {
    const { status, stderr } = spawnSync('python3', ['-c', `${PILLOW}\n${text}`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it.skipIf(!python)('in Python cut out what lies around each point', () => {
    const text = pythonWith('def cut_outs(');
    const picture = resolve(root, 'test/fixtures/image-caption/boxes.png');
    const program = `import sys\n${PILLOW}\n${text}\nprint(json.dumps([[name, picture.size] for name, picture in cut_outs(sys.argv[1], json.load(sys.stdin))]))`;
    const input = JSON.stringify(captionSample.answers[0]);
    const printed = execFileSync('python3', ['-c', program, picture], { input, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(['house', 'tree', 'sun'].map((name) => [name, [128, 128]]));
  });

  it.skipIf(!python)('in Python hash the inputs as the element does', () => {
    const text = pythonWith('def input_sha256(');
    const inputs: Pick<RankingConfig, 'text' | 'responses'>[] = [
      { text: 'plain', responses: ['one', 'zwölf „“', 'tab\tline\nquote " \\ \u2028 \u0007 \u007f 🦆'] },
      {
        responses: [
          { text: 'second member first', id: 'm1' },
          { id: 'm2', text: '' },
        ],
      },
      { text: [{ role: 'user', content: 'Hi' }], responses: [{ image: 'https://a.example/b.png?token=1#x', alt: '' }] },
      { text: '', responses: [{ image: 'data:image/svg+xml,%3Csvg%3E#?' }, { image: 'b.png?1' }] },
    ];
    const program = `${text}\nimport sys\nprint([input_sha256(**each) for each in json.load(sys.stdin)])`;
    const printed = execFileSync('python3', ['-c', program], { input: JSON.stringify(inputs), encoding: 'utf8' });
    expect(JSON.parse(printed.replaceAll("'", '"'))).toEqual(inputs.map(inputSha256));
  });
});

function pythonWith(text: string): string {
  return inLanguage('python').find(([, sample]) => sample.text.includes(text))![1].text;
}

describe('links in the documents', () => {
  const links = documents().flatMap((file) => linksOf(file).map((to): [string, string] => [file, to]));
  it.each(links)('%s leads to %s', (file, to) => {
    const [path = '', anchor] = to.split('#');
    const target = path ? join(dirname(file), path) : file;
    expect(existsSync(resolve(root, target))).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(target)).toContain(anchor);
  });
});

function configurationOf(task: string, settings: object): Configuration {
  const { definition } = tasks.get(task)!;
  const configuration = new Configuration(TaskModel.schemaOf(definition), (values) =>
    definition.checkConfig(values as never),
  );
  for (const [property, value] of Object.entries(settings)) {
    configuration.set(property, typeof value === 'string' ? 'attribute' : 'property', value);
  }
  return configuration;
}
