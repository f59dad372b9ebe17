import type { Translation } from './catalogue.js';
import type { Message, Strings } from './message.js';

/** One for all scripts of the page: a further language may come as a script of its own, before or after the elements. */
interface Registry {
  /** By language tag in lower case, then by namespace. */
  readonly languages: Map<string, Map<string, Strings>>;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('@gt-elements/catalogues/0');

function registry(): Registry {
  const global = globalThis as { [key]?: Registry };
  return (global[key] ??= { languages: new Map(), listeners: new Set() });
}

/**
 * Adds a language, or adds to one. Elements that are shown already are updated.
 * @param language a BCP 47 tag; `de` also serves `de-AT`
 */
export function registerCatalogue<S extends Strings>(
  language: string,
  namespace: string,
  strings: Partial<Translation<S>>,
): void {
  const { languages, listeners } = registry();
  const tag = language.toLowerCase();
  const namespaces = languages.get(tag) ?? new Map<string, Strings>();
  languages.set(tag, namespaces.set(namespace, { ...namespaces.get(namespace), ...(strings as Strings) }));
  for (const listener of [...listeners]) listener();
}

/** @returns a function that ends the subscription */
export function onCatalogueRegistered(listener: () => void): () => void {
  const { listeners } = registry();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The wording in the language or in a wider one (`de-AT`, then `de`), unless nobody registered it. */
export function registeredMessage(locale: string, namespace: string, name: string): Message | undefined {
  const { languages } = registry();
  for (const tag of widening(locale)) {
    const strings = languages.get(tag)?.get(namespace);
    if (strings && Object.hasOwn(strings, name)) return strings[name];
  }
  return undefined;
}

/** Whether any wording of the language, or of a wider one, is there. English always is. */
export function hasLanguage(locale: string): boolean {
  const { languages } = registry();
  return widening(locale).some((tag) => tag === 'en' || languages.has(tag));
}

const widened = new Map<string, readonly string[]>();

/** `zh-Hant-TW` → `zh-hant-tw`, `zh-hant`, `zh`; asked for with every word on the screen. */
function widening(locale: string): readonly string[] {
  let tags = widened.get(locale);
  if (!tags) {
    const parts = locale.toLowerCase().split('-');
    tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
    widened.set(locale, tags);
  }
  return tags;
}
