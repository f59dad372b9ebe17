import { ContextProvider, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inheritedDirection, inheritedLanguage, watchInheritedLanguage } from './inherited-language.js';
import { formatAge, formatList, formatNumber, validLocale } from './intl.js';
import type { Strings } from './message.js';
import { hasLanguage, onCatalogueRegistered } from './registry.js';
import type { LanguageChoice } from './translate.js';

/** In which language an element speaks. A stable object: what it says changes, and `subscribe` tells when. */
export interface Language extends LanguageChoice {
  /** The language of the words that are shown: what is asked for, or `en` where nobody registered that. */
  readonly shownLocale: string;
  readonly direction: 'ltr' | 'rtl';
  formatNumber(value: number): string;
  /** “A, B, and C” */
  formatList(items: readonly string[]): string;
  /** “5 minutes ago”; `undefined` for less than a minute. */
  formatAge(seconds: number): string | undefined;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
}

/** The language of the nearest element, for its inner parts and for what an author slots in. */
export const languageContext = createContext<Language>(Symbol.for('@gt-elements/language/0'));

/**
 * Follows the nearest `lang` and `dir`, through shadow hosts, and the languages that scripts register,
 * and has the host rendered again when any of them changes.
 */
export class LanguageController implements ReactiveController, Language {
  locale = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  /** Another number whenever words may say something else. */
  revision = 0;
  #strings: Strings = {};
  readonly #listeners = new Set<() => void>();
  #ends: readonly (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
    new ContextProvider(host, { context: languageContext, initialValue: this });
  }

  /** The author's own wordings, checked by `readStrings`. */
  get strings(): Strings {
    return this.#strings;
  }

  set strings(strings: Strings) {
    this.#strings = strings;
    this.#changed();
  }

  get shownLocale(): string {
    return hasLanguage(this.locale) || Object.keys(this.#strings).length > 0 ? this.locale : 'en';
  }

  hostConnected(): void {
    // languages may have come while nobody listened
    this.revision++;
    this.#inherit();
    this.#ends = [
      watchInheritedLanguage(this.host, () => this.#inherit()),
      onCatalogueRegistered(() => this.#changed()),
    ];
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  formatNumber(value: number): string {
    return formatNumber(value, this.shownLocale);
  }

  formatList(items: readonly string[]): string {
    return formatList(items, this.shownLocale);
  }

  formatAge(seconds: number): string | undefined {
    return formatAge(seconds, this.shownLocale);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #inherit(): void {
    const locale = validLocale(inheritedLanguage(this.host));
    const direction = inheritedDirection(this.host);
    if (locale === this.locale && direction === this.direction) return;
    this.locale = locale;
    this.direction = direction;
    this.#changed();
  }

  #changed(): void {
    this.revision++;
    this.host.requestUpdate();
    for (const listener of [...this.#listeners]) listener();
  }
}
