import { parseLenient } from '@gt-elements/core/schema/lenient-json.js';
import { isParsed } from './parser-position.js';

const SELECTOR = ':scope > script[type="application/json"][data-for], :scope > template[data-for]';

export interface ChildSettingsCallbacks {
  /** A child holds a setting; `undefined` when it has gone. */
  onSetting(property: string, value: unknown): void;
  /** The page is parsed: what is not there by now will not come by itself. */
  onParsed(): void;
}

/**
 * Watches an element's `<script type="application/json" data-for="PROPERTY">` and `<template data-for="PROPERTY">`
 * children. A child is read only once the parser has passed it: its text may still be on the way before that.
 */
export class ChildSettings {
  readonly #observer = new MutationObserver(() => this.#read());
  readonly #whenParsed = () => {
    this.#read();
    this.callbacks.onParsed();
  };
  #seen = new Map<string, string>();

  constructor(
    private readonly host: HTMLElement,
    private readonly callbacks: ChildSettingsCallbacks,
  ) {}

  /** True while a child that the parser has not passed may still bring a setting. */
  get pending(): boolean {
    return !isParsed(this.host);
  }

  connect(): void {
    this.#observer.observe(this.host, { childList: true, subtree: true, characterData: true });
    if (document.readyState === 'loading') document.addEventListener('readystatechange', this.#whenParsed);
    this.#read();
  }

  disconnect(): void {
    this.#observer.disconnect();
    document.removeEventListener('readystatechange', this.#whenParsed);
  }

  #read(): void {
    if (document.readyState !== 'loading') document.removeEventListener('readystatechange', this.#whenParsed);
    const found = new Map<string, string>();
    for (const child of this.host.querySelectorAll<HTMLScriptElement | HTMLTemplateElement>(SELECTOR)) {
      if (!isParsed(child, this.host)) continue;
      const text = child instanceof HTMLTemplateElement ? child.content.textContent : child.textContent;
      found.set(camelCase(child.dataset['for'] ?? ''), text ?? '');
    }
    const before = this.#seen;
    this.#seen = found;
    for (const [property, text] of found) {
      if (before.get(property) !== text) this.callbacks.onSetting(property, parseChild(text));
    }
    for (const property of before.keys()) {
      if (!found.has(property)) this.callbacks.onSetting(property, undefined);
    }
  }
}

/**
 * Entities are not decoded inside a script, so a template's escaping may still stand in it: strict JSON as it stands
 * is tried first, then decoded once, then both leniently. Text that is none of these is given as it is.
 */
function parseChild(text: string): unknown {
  const decoded = decodeEntities(text);
  for (const parse of [JSON.parse, parseLenient]) {
    for (const form of [text, decoded]) {
      try {
        return parse(form) as unknown;
      } catch {
        continue;
      }
    }
  }
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The entities that template engines write when they escape: five named ones and numbers. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
