import { AnchorMdx, useOf } from '@storybook/addon-docs/blocks';
import { createElement, type ReactNode } from 'react';
import { useGlobals } from './globals.js';

/**
 * A story in a page of its own: what it does with focus, height and the colours of its page stays there. Storybook's
 * own frames do not hear of the toolbar; this one is as the toolbar says.
 */
export function LiveStory({ of }: { readonly of: unknown }): ReactNode {
  const { story } = useOf(of as Parameters<typeof useOf>[0], ['story']);
  const globals = Object.entries(useGlobals()).map(([name, value]) => `${name}:${value}`);
  const query = new URLSearchParams({ id: story.id, viewMode: 'story', globals: globals.join(';') });
  const src = `iframe.html?${query.toString()}`;
  return createElement(
    'figure',
    { className: 'gt-live' },
    createElement('iframe', { key: src, src, title: `${story.title}: ${story.name}` }),
    createElement(
      'figcaption',
      null,
      createElement(AnchorMdx, { href: `./?path=/story/${story.id}`, target: '' }, `${story.title}: ${story.name}`),
    ),
  );
}
