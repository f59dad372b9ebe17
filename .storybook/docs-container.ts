import { DocsContainer } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps, type ReactNode } from 'react';
import { themes } from 'storybook/theming';
import { useGlobals } from './globals.js';

/** Pages of words are dark where the toolbar says so, as the stories are. */
export function ThemedContainer(props: ComponentProps<typeof DocsContainer>): ReactNode {
  const { theme } = useGlobals();
  return createElement(DocsContainer, { ...props, theme: theme === 'dark' ? themes.dark : themes.light });
}
