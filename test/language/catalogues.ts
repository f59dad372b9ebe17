import type { Message, Strings } from '@gt-elements/ui/language/message.js';

/** The wordings of one folder: `strings.en.ts` with the `strings.CODE.ts` beside it. */
export interface Wordings {
  readonly folder: string;
  /** Under which they are registered; `undefined` of those that others take in or that are looked up otherwise. */
  readonly namespace: string | undefined;
  readonly english: Strings;
  /** By language. */
  readonly translations: ReadonlyMap<string, Strings>;
}

type Module = Readonly<Record<string, unknown>>;
const modules = import.meta.glob<Module>('../../packages/*/src/**/strings.*.ts', { eager: true });
/** Each registers its language when it is imported. */
const registering = import.meta.glob<Module>(['../../packages/elements/src/languages/*.ts', '!**/*.test.ts'], {
  eager: true,
});
const scripts = Object.keys(import.meta.glob('../../packages/bundle/src/gt-lang-*.ts'));

const codesIn = (paths: readonly string[], pattern: RegExp) =>
  paths.flatMap((path) => pattern.exec(path)?.[1] ?? []).toSorted();

/** Languages that are registered, that have wordings anywhere, and that have a script. All found by their files. */
export const registered = codesIn(Object.keys(registering), /\/([\w-]+)\.ts$/);
export const written = [...new Set(codesIn(Object.keys(modules), /strings\.([\w-]+)\.ts$/))].filter((c) => c !== 'en');
export const shipped = codesIn(scripts, /gt-lang-([\w-]+)\.ts$/);

/** What a file of wordings exports: exactly one thing. */
function only(path: string): Strings | { readonly namespace: string; readonly strings: Strings } {
  const [found, ...more] = Object.values(modules[path] ?? {});
  if (!found || more.length) throw new Error(`${path} exports not one thing, but ${more.length + (found ? 1 : 0)}`);
  return found as Strings;
}

export const wordings: readonly Wordings[] = Object.keys(modules)
  .filter((path) => path.endsWith('/strings.en.ts'))
  .map((path) => {
    const folder = path.slice(0, -'/strings.en.ts'.length);
    const source = only(path);
    const isCatalogue = typeof source['namespace'] === 'string';
    const translations = written
      .filter((code) => `${folder}/strings.${code}.ts` in modules)
      .map((code) => [code, only(`${folder}/strings.${code}.ts`) as Strings] as const);
    return {
      folder: folder.replace('../../packages/', ''),
      namespace: isCatalogue ? source['namespace'] : undefined,
      english: (isCatalogue ? source['strings'] : source) as Strings,
      translations: new Map(translations),
    };
  });

/** Plural category → text; the key is empty for a message that has one text only. */
export function textsOf(message: Message): ReadonlyMap<string, string> {
  if (typeof message === 'string') return new Map([['', message]]);
  return new Map(Object.entries('ordinal' in message ? message.ordinal : message));
}

/** The values that a text has room for, each once. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted();
}
