import { expect } from '@open-wc/testing';
import type { ShownElement } from './shown-element.js';

/** What no text may become: anything but the picture that a task is about, or its video, which is from memory. */
const ACTIVE =
  'script, iframe, object, embed, frame, base, meta, link, style, audio, source, portal, math, ' +
  'img:not(.picture-image, .loupe img), video:not([src^="blob:"])';

/** A text as a message says it. */
export const quoted = (text: string): string => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** Nothing in an element can run, fetch or lead to what a text says, or take a place on the screen that it names. */
export function expectNothingActive(shown: ShownElement, text: string, active = ACTIVE): void {
  const found = shown.all(active).map((each) => each.outerHTML.slice(0, 200));
  expect(found, quoted(text)).to.deep.equal([]);
  for (const each of shown.all('*')) {
    const handlers = each.getAttributeNames().filter((name) => /^on|^srcdoc$/.test(name));
    expect(handlers, quoted(text)).to.deep.equal([]);
    expect(each.style?.cssText ?? '', quoted(text)).not.to.match(/url\(|hostile|position/i);
    if (each instanceof HTMLAnchorElement) expect(['http:', 'https:', 'mailto:', '']).to.include(each.protocol);
  }
}
