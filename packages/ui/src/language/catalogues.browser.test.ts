import { expect } from '@open-wc/testing';
import { defineCatalogue } from './catalogue.js';
import type { Message, Strings } from './message.js';
import { PSEUDO_LOCALE, pseudoLocalize } from './pseudo-locale.js';
import { readStrings } from './read-strings.js';
import { hasLanguage, onCatalogueRegistered, registerCatalogue } from './registry.js';
import { frameCatalogue } from './strings.en.js';
import { createTranslate } from './translate.js';

const places = (message: Message): readonly string[] =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

const task = defineCatalogue('catalogue-test', {
  moved: '{response} is now {place}',
  place: { ordinal: { one: '{count}st', two: '{count}nd', few: '{count}rd', other: '{count}th' } },
});

describe('catalogues', () => {
  it('gives English where nothing else is registered, with English plurals', () => {
    const choice = { locale: 'fr', strings: {} };
    const t = createTranslate(choice, frameCatalogue, task);
    expect(t('undo')).to.equal('Undo');
    expect(t('place', { count: 2 })).to.equal('2nd');
    expect(t('progressOf', { done: 1000, total: 2000 })).to.equal('1,000 of 2,000');
  });

  it('falls back from a narrow language to a wider one, string by string', () => {
    registerCatalogue('xa-Latn', task.namespace, { moved: 'latn {response} {place}' });
    registerCatalogue('xa', task.namespace, { moved: 'xa {response} {place}', place: 'xa {count}' });
    const choice = { locale: 'xa-Latn-AT', strings: {} };
    const t = createTranslate(choice, frameCatalogue, task);
    expect(t('moved', { response: 'B', place: t('place', { count: 1 }) })).to.equal('latn B xa 1');
    expect(hasLanguage('xa-Latn-AT')).to.equal(true);
    expect(hasLanguage('xb')).to.equal(false);
    expect(hasLanguage('en-GB')).to.equal(true);
    choice.locale = 'xa';
    expect(t('moved', { response: 'B', place: '1' })).to.equal('xa B 1');
  });

  it("puts the author's wording first", () => {
    const t = createTranslate(
      { locale: 'xa', strings: { moved: 'own {response}', undo: 'Back' } },
      frameCatalogue,
      task,
    );
    expect(t('moved', { response: 'B', place: '' })).to.equal('own B');
    expect(t('undo')).to.equal('Back');
  });

  it('finds sentences by keys that come at run time', () => {
    const t = createTranslate({ locale: 'en', strings: {} }, frameCatalogue, task);
    expect(t.find('place', { count: 3 })).to.equal('3rd');
    expect(t.find('toString')).to.equal(undefined);
  });

  it('tells when a language comes later', () => {
    let told = 0;
    const end = onCatalogueRegistered(() => told++);
    registerCatalogue('xc', 'frame', { undo: 'xc' });
    end();
    registerCatalogue('xc', 'frame', { redo: 'xc' });
    expect(told).to.equal(1);
    const t = createTranslate({ locale: 'xc', strings: {} }, frameCatalogue);
    expect([t('undo'), t('redo')]).to.deep.equal(['xc', 'xc']);
  });

  it('makes a pseudo-locale that keeps names and forms and is longer', () => {
    registerCatalogue(PSEUDO_LOCALE, 'frame', pseudoLocalize(frameCatalogue.strings));
    const t = createTranslate({ locale: PSEUDO_LOCALE, strings: {} }, frameCatalogue);
    expect(t('submit')).to.match(/^\[Šûƀɱîţ~{3}\]$/);
    expect(t('missing', { count: 1 })).to.match(/^\[1 .*\]$/);
    expect(t('missing', { count: 2 })).to.not.equal(t('missing', { count: 1 }));
    for (const [key, message] of Object.entries<Message>(pseudoLocalize(frameCatalogue.strings))) {
      expect(places(message), key).to.deep.equal(places((frameCatalogue.strings as Strings)[key] ?? ''));
    }
  });

  it("reads an author's strings and leaves out what is wrong", () => {
    const given = {
      undo: 'Back',
      wordCount: { one: 'x', other: '{count} x' },
      place: { ordinal: { other: '#{count}' } },
      redo: 7,
      missing: { one: 'x' },
      nonsense: 'x',
      submit: undefined,
    };
    const { strings, mismatches } = readStrings(given, frameCatalogue, task);
    expect(Object.keys(strings)).to.deep.equal(['undo', 'wordCount', 'place']);
    expect(mismatches.map(({ path }) => path)).to.deep.equal(['/redo', '/missing', '/nonsense']);
    for (const none of [undefined, null])
      expect(readStrings(none, task)).to.deep.equal({ strings: {}, mismatches: [] });
    for (const bad of ['x', 3, ['x']]) expect(readStrings(bad, task).mismatches).to.have.lengthOf(1);
  });
});
