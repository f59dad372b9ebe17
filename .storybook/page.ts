/// <reference types="vite/client" />
import { AnchorMdx, ArgTypes, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import { Children, createElement, type ComponentProps, type ReactNode } from 'react';
import { useGlobals } from './globals.js';
import { LiveStory } from './live-story.js';
import './page.css';

type Overrides = NonNullable<NonNullable<ComponentProps<typeof Markdown>['options']>['overrides']>;

interface PageProps {
  /** Path below docs/. */
  readonly file: string;
  readonly text: string;
  /** Those of the element that the page is about, and the one of them that is shown live. */
  readonly stories?: ComponentProps<typeof ArgTypes>['of'];
  readonly story?: unknown;
}

/** All that there are, to tell links between them from links to other files. */
const files = Object.keys(import.meta.glob('../docs/**/*.md', { query: '?raw' })).map((path) =>
  path.slice('../docs/'.length),
);

/** A page of docs/ as it stands; that of an element with the element itself before its first section, and its reference behind. */
export function Page({ file, text, stories, story }: PageProps): ReactNode {
  const { theme } = useGlobals();
  const className = theme === 'dark' ? 'gt-page gt-dark' : 'gt-page';
  const options = { slugify, overrides: overridesFor(file) };
  const markdown = (children: string) => createElement(Markdown, { options, children });
  if (!stories) return createElement('div', { className }, markdown(text));
  const firstSection = text.search(/^## /m);
  const [before, after] = firstSection < 0 ? [text, ''] : [text.slice(0, firstSection), text.slice(firstSection)];
  return createElement(
    'div',
    { className },
    markdown(before),
    createElement(LiveStory, { of: story }),
    markdown(after),
    markdown('## Reference'),
    createElement('div', scrolls('Reference'), createElement(ArgTypes, { of: stories })),
  );
}

/** What is called so in fences, by the name that Storybook's highlighter has for it. */
const highlighted: Readonly<Record<string, string>> = {
  css: 'css',
  html: 'html',
  js: 'jsx',
  json: 'json',
  jsonc: 'jsx',
  liquid: 'html',
  mjs: 'jsx',
  sh: 'bash',
  ts: 'typescript',
};

function overridesFor(file: string): Overrides {
  return {
    ...HeadersMdx,
    a: ({ href = '', children }: ComponentProps<'a'>) => link(file, href, children),
    code: ({ className, ...rest }: ComponentProps<'code'>) => {
      const language = className?.match(/lang-(\w+)/)?.[1];
      return createElement(CodeOrSourceMdx, {
        ...rest,
        ...(language ? { className: `lang-${highlighted[language] ?? 'text'}` } : {}),
      } as ComponentProps<typeof CodeOrSourceMdx>);
    },
    // a column without a name has no heading, also for those who hear it
    th: ({ children, ...rest }: ComponentProps<'th'>) =>
      createElement(Children.count(children) ? 'th' : 'td', rest, children),
    table: (props: ComponentProps<'table'>) => createElement('div', scrolls('Table'), createElement('table', props)),
  };
}

/** Wider than a phone: it scrolls by itself, by keyboard too. */
const scrolls = (label: string) => ({ className: 'gt-scrolls', role: 'group', 'aria-label': label, tabIndex: 0 });

/** Links to other pages lead there; what lies elsewhere in the repository is no page, and is only named. */
function link(file: string, href: string, children: ReactNode): ReactNode {
  if (/^(\w+:|#)/.test(href)) return createElement(AnchorMdx, { href, target: '' }, children);
  const { pathname, hash } = new URL(href, `file:///docs/${file}`);
  const page = pathname.replace(/^\/docs\//, '');
  if (files.includes(page))
    return createElement(AnchorMdx, { href: `./?path=/docs/${idOf(page)}${hash}`, target: '' }, children);
  return createElement('span', { title: pathname.slice(1) }, children);
}

const idOf = (file: string) => `docs-${file.replace(/\.md$/, '').replaceAll('/', '-')}--docs`;

/** As repositories name headings, so that links fit both. */
const slugify = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
