import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commonConfig } from '@gt-elements/core/task/common-config.js';
import type { ObjectSchema, Schema } from '@gt-elements/core/schema/schema.js';
import { imageShortcuts } from '@gt-elements/elements/image-caption/image-shortcuts.js';
import { imageCaptionCatalogue } from '@gt-elements/elements/image-caption/strings.en.js';
import { pairsShortcuts } from '@gt-elements/elements/qa-pairs/pairs-shortcuts.js';
import { qaPairsCatalogue } from '@gt-elements/elements/qa-pairs/strings.en.js';
import { feedbackShortcuts } from '@gt-elements/elements/response-feedback/feedback-shortcuts.js';
import { responseFeedbackCatalogue } from '@gt-elements/elements/response-feedback/strings.en.js';
import { rankingShortcuts } from '@gt-elements/elements/text-ranking/ranking-shortcuts.js';
import { textRankingCatalogue } from '@gt-elements/elements/text-ranking/strings.en.js';
import { videoCaptionCatalogue } from '@gt-elements/elements/video-caption/strings.en.js';
import { videoShortcuts } from '@gt-elements/elements/video-caption/video-shortcuts.js';
import { attributeName } from '@gt-elements/core/schema/attribute-name.js';
import { draftLimits } from '@gt-elements/ui/drafts/draft.js';
import { frameCatalogue } from '@gt-elements/ui/language/strings.en.js';
import { caretShortcuts } from '@gt-elements/ui/passage/caret-shortcuts.js';
import { reviewShortcuts, reworkShortcuts, suggestionShortcuts } from '@gt-elements/ui/review/review-shortcuts.js';
import { frameShortcuts, type Shortcut } from '@gt-elements/ui/shortcuts/shortcut.js';
import { colours } from '@gt-elements/ui/styles/tokens.styles.js';
import { describe, expect, it } from 'vitest';
import { classicTargets, languages } from '../../tools/classic-targets.mjs';
import { codes, root, tableOf, textOf, type Table } from './documents.js';
import { tasks } from './tasks.js';

const page = 'docs/elements/gt-text-ranking.md';
/** What a form control has by itself: no schema says so. */
const platform = ['name', 'required', 'disabled', 'readonly', 'form'];
const propertiesOnly = ['strings', 'shortcuts'];
/** What elements say in words, and their own keys. */
const worded = [
  ['text-ranking', textRankingCatalogue.strings, rankingShortcuts],
  ['qa-pairs', qaPairsCatalogue.strings, pairsShortcuts],
  ['image-caption', imageCaptionCatalogue.strings, imageShortcuts],
  ['video-caption', videoCaptionCatalogue.strings, videoShortcuts],
  ['response-feedback', responseFeedbackCatalogue.strings, feedbackShortcuts],
] as const;

describe.each([...tasks])('the page of %s', (task, { definition }) => {
  const table = (): Table => tableOf(`docs/elements/gt-${task}.md`, 'What it asks');
  const settings = Object.entries<Schema>(definition.config.properties);

  it('names the attributes of the task, and no other', () => {
    expect(attributesIn(table())).toEqual(settings.map(([name]) => attributeName(name)));
  });

  it.each(settings)('says what %s takes, and its default', (name, schema) => {
    expectRow(table(), name, schema);
  });
});

describe(page, () => {
  const table = (): Table => tableOf(page, 'What all elements take');
  const common: readonly [string, Schema][] = Object.entries(commonConfig.properties);

  it('names the attributes of all elements, and no other', () => {
    const settings = attributesOf(commonConfig).filter((name) => !propertiesOnly.includes(name));
    expect(attributesIn(table()).toSorted()).toEqual([...platform, ...settings].toSorted());
  });

  it.each(common.filter(([name]) => !propertiesOnly.includes(name)))(
    'says what %s takes, and its default',
    (name, schema) => {
      expectRow(table(), name, schema);
    },
  );

  it('names the parts of all elements as they do', () => {
    expectParts('text-ranking', ['packages/ui/src/task/framed-element.ts']);
  });
});

describe.each(worded)('the keys of %s', (task, strings, shortcuts) => {
  const words: Readonly<Record<string, unknown>> = { ...frameCatalogue.strings, ...strings };
  const said = ({ id, keys, label }: Shortcut) => ({ id, keys, what: words[label] });

  it('are named as the element handles them', () => {
    const { rows } = tableOf(`docs/elements/gt-${task}.md`, 'Keyboard');
    expect(rows.map(([keys = '', what, name = '']) => ({ id: codes(name)[0], keys: codes(keys), what }))).toEqual(
      [...shortcuts.filter(({ fixed }) => !fixed), ...frameShortcuts].map(said),
    );
  });
});

describe('docs/elements/gt-qa-pairs.md', () => {
  it('names the keys of the passage, on other systems and on Apple’s', () => {
    const words: Readonly<Record<string, unknown>> = qaPairsCatalogue.strings;
    const { rows } = tableOf('docs/elements/gt-qa-pairs.md', 'In the passage');
    expect(rows.map(([keys = '', onApple = '', what]) => [codes(keys), codes(onApple), what])).toEqual(
      caretShortcuts.map(({ keys, appleKeys = keys, label }) => [keys, appleKeys, words[label]]),
    );
  });

  it('names the parts of its own', () => {
    expectParts('qa-pairs', []);
  });
});

describe('docs/elements/gt-response-feedback.md', () => {
  it('names the parts of its own', () => {
    expectParts('response-feedback', []);
  });
});

describe('docs/elements/gt-image-caption.md', () => {
  it('names the keys of the picture', () => {
    const words: Readonly<Record<string, unknown>> = imageCaptionCatalogue.strings;
    const { rows } = tableOf('docs/elements/gt-image-caption.md', 'In the picture');
    expect(rows.map(([keys = '', what]) => [codes(keys), what])).toEqual(
      imageShortcuts.filter(({ fixed }) => fixed).map(({ keys, label }) => [keys, words[label]]),
    );
  });

  it('names the parts of its own', () => {
    expectParts('image-caption', []);
  });
});

describe('docs/elements/gt-video-caption.md', () => {
  it('names the keys of the timeline', () => {
    const words: Readonly<Record<string, unknown>> = videoCaptionCatalogue.strings;
    const { rows } = tableOf('docs/elements/gt-video-caption.md', 'In the timeline');
    expect(rows.map(([keys = '', what]) => [codes(keys), what])).toEqual(
      videoShortcuts.filter(({ fixed }) => fixed).map(({ keys, label }) => [keys, words[label]]),
    );
  });

  it('names the parts of its own', () => {
    expectParts('video-caption', []);
  });
});

describe('docs/theming.md', () => {
  it('names every colour with its two values', () => {
    const { rows } = tableOf('docs/theming.md', 'Colours');
    expect(rows.map(([name = '', light = '', dark = '']) => [...codes(name), ...codes(light), ...codes(dark)])).toEqual(
      Object.entries(colours).map(([name, [light, dark]]) => [`--gt-${name}`, light, dark]),
    );
  });

  it('names every other token', () => {
    const used = new Set(sheets().flatMap((text) => [...text.matchAll(/var\((--gt-[\w-]+)/g)].map(([, name]) => name)));
    const named = tableOf('docs/theming.md', 'Sizes and fonts').rows.map(([name = '']) => codes(name)[0]);
    expect(named.toSorted()).toEqual([...used].toSorted());
  });
});

describe('README.md', () => {
  it('names the classic scripts that are built', () => {
    const { rows } = tableOf('README.md', 'The files');
    expect(rows.map(([file = '']) => codes(file)[0]).toSorted()).toEqual(
      Object.keys(classicTargets())
        .map((name) => `${name}.js`)
        .toSorted(),
    );
  });
});

describe('docs/languages.md', () => {
  it('names every language, its script and its module', () => {
    const { rows } = tableOf('docs/languages.md', 'Languages');
    const nameOf = (code: string) => new Intl.DisplayNames('en', { type: 'language' }).of(code);
    const [english, ...others] = rows.map(([name, ...cells]) => [name, ...cells.map((cell) => codes(cell)[0])]);
    expect(english?.slice(0, 2)).toEqual(['English', 'en']);
    expect(others).toEqual(
      languages().map((code) => [
        nameOf(code),
        code,
        `gt-lang-${code}.js`,
        `@gt-elements/elements/languages/${code}.js`,
      ]),
    );
  });
});

describe('docs/quality.md', () => {
  it.each([
    ['Suggestions', suggestionShortcuts],
    ['Review', reviewShortcuts],
    ['Rework', reworkShortcuts],
  ])('names the keys of %s as they are handled', (heading, shortcuts) => {
    const words: Readonly<Record<string, unknown>> = frameCatalogue.strings;
    const { rows } = tableOf('docs/quality.md', heading, 'Keys');
    const keysIn = (text: string) => [...text.matchAll(/<kbd>(.+?)<\/kbd>/g)].map(([, keys]) => keys);
    expect(rows.map(([keys = '', action]) => [keysIn(keys), action])).toEqual(
      shortcuts.map(({ keys, label }) => [keys, words[label]]),
    );
  });
});

describe('docs/privacy.md', () => {
  it('tells how long and how much is kept', () => {
    const { count, length, age, sentAge } = draftLimits;
    expect(textOf('docs/privacy.md')).toContain(
      `${age / 86_400_000} days, at most the ${count} newest and ${length / 1e6} MB`,
    );
    expect(textOf('docs/privacy.md')).toContain(`For ${sentAge / 3_600_000} hours it is offered`);
  });
});

describe('docs/architecture.md', () => {
  it('names the packages there are', () => {
    const { rows } = tableOf('docs/architecture.md', 'Architecture');
    const packages = readdirSync(resolve(root, 'packages')).filter((name) =>
      existsSync(resolve(root, 'packages', name, 'src')),
    );
    expect(rows.map(([name = '']) => codes(name)[0]).toSorted()).toEqual(packages.toSorted());
  });
});

function expectRow({ rows }: Table, name: string, schema: Schema): void {
  const [, value = '', fallback = ''] = rows.find(([first = '']) => codes(first)[0] === attributeName(name)) ?? [];
  if (schema.type === 'string' && schema.enum) expect(codes(value)).toEqual(schema.enum);
  else expect(value).toBe(wordFor(schema));
  if (name === 'unableReasons') expect([fallback, (schema.default as []).length]).toEqual(['five reasons', 5]);
  else if (schema.default === undefined) expect(fallback).toBe('');
  else expect(codes(fallback)).toEqual(namesIn(schema.default) ?? [plain(schema.default)]);
}

function expectParts(task: string, more: readonly string[]): void {
  const sources = [`packages/elements/src/${task}/gt-${task}.ts`, ...more];
  const declared = sources.flatMap((file) => [...textOf(file).matchAll(/^ \* @csspart (\w+) - (.+)$/gm)]);
  const { rows } = tableOf(`docs/elements/gt-${task}.md`, 'In code', 'Part');
  expect(rows.map(([part = '', what]) => [codes(part)[0], what])).toEqual(
    declared.map(([, part, what]) => [part, what]),
  );
  for (const [, part = ''] of declared) expect(shownParts(), part).toContain(part);
}

function attributesOf({ properties }: ObjectSchema): readonly string[] {
  return Object.keys(properties).map(attributeName);
}

function attributesIn({ rows }: Table): readonly (string | undefined)[] {
  return rows.map(([name = '']) => codes(name)[0]);
}

function wordFor(schema: Schema): string {
  if (schema.anyOf) return 'text or JSON';
  return { boolean: 'boolean', integer: 'number', number: 'number', string: 'text' }[schema.type as string] ?? 'JSON';
}

/** Of settings that are several things with a name each. */
function namesIn(value: unknown): readonly string[] | undefined {
  const named = Array.isArray(value) ? value.map((each: { name?: string }) => each.name) : [];
  return named.length && named.every((name) => name !== undefined) ? named : undefined;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(resolve(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/\.(test|harness)\.ts$/.test(name))
    .map((name) => readFileSync(resolve(root, folder, name), 'utf8'));
}

function sheets(): readonly string[] {
  return ['packages/ui/src', 'packages/elements/src'].flatMap(sourcesIn);
}

function shownParts(): readonly string[] {
  return sheets().flatMap((text) =>
    [...text.matchAll(/\bpart(?:="|(?:',|:) ')([\w ]+)["']/g)].flatMap(([, parts = '']) => parts.split(' ')),
  );
}
