/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { directionOf, languages, nameOf } from '../stories/languages.js';
import { ThemedContainer } from './docs-container.js';
import './preview.css';

// made by `npm run build`; without it the stories stand, only their docs are empty
const manifests = import.meta.glob<{ default: Manifest }>('../packages/elements/custom-elements.json', { eager: true });
for (const { default: manifest } of Object.values(manifests)) setCustomElementsManifest(withNamesOnce(manifest));

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}
interface Declaration {
  readonly attributes: readonly { readonly name: string; readonly fieldName?: string }[];
  readonly members: readonly { readonly name: string }[];
  readonly cssParts: readonly { readonly name: string }[];
}

/**
 * Storybook lists everything of an element by its bare name. So a part would take the place of an attribute that is
 * called the same, and each setting would be there twice, as an attribute and as a property.
 */
function withNamesOnce(manifest: Manifest): Manifest {
  const modules = manifest.modules.map(({ declarations, ...module }) => ({
    ...module,
    declarations: declarations.map((declaration) => ({
      ...declaration,
      members: declaration.members.filter(
        ({ name }) => !declaration.attributes.some((each) => each.fieldName === name),
      ),
      cssParts: declaration.cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
    })),
  }));
  return { ...manifest, modules };
}

/** The choices of the toolbar go where a page would set them: `lang`, `dir` and `data-theme` of the root, and its colours. */
const asThePageWould: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.lang = String(globals['language'] ?? 'en');
  const direction = String(globals['direction'] ?? 'auto');
  root.dir = direction === 'auto' ? directionOf(root.lang) : direction;
  const theme = String(globals['theme'] ?? 'light');
  root.dataset['theme'] = theme;
  root.style.setProperty('color-scheme', theme);
  root.style.setProperty('background', 'Canvas');
  root.style.setProperty('color', 'CanvasText');
  return story();
};

type Icon = 'mirror' | 'globe' | 'transfer';
const choice = (name: string, icon: Icon, items: { value: string; title: string }[]) => ({
  description: name,
  toolbar: { title: name, icon, items, dynamicTitle: true },
});

/** The sizes that the screens are made for; tools/stories-check.mjs takes a story's own from `parameters.gt`. */
const viewports = Object.fromEntries(
  [
    [1000, 650],
    [720, 600],
    [360, 640],
    [1440, 900],
  ].map(([width, height]) => [
    `w${width}`,
    { name: `${width} × ${height}`, styles: { width: `${width}px`, height: `${height}px` } },
  ]),
);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [asThePageWould],
  globalTypes: {
    theme: choice('Theme', 'mirror', [
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    language: choice('Language', 'globe', [
      { value: 'en', title: 'English' },
      ...languages.map((value) => ({ value, title: nameOf(value) })),
      { value: 'en-XA', title: 'Pseudo' },
    ]),
    direction: choice('Direction', 'transfer', [
      { value: 'auto', title: 'As the language' },
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
  },
  initialGlobals: { theme: 'light', language: 'en', direction: 'auto' },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
    // each in a page of its own: what a story says of theme and direction is said to the whole page
    docs: { container: ThemedContainer, story: { inline: false, height: '520px' } },
    options: { storySort: { order: ['Docs', ['Start', 'Elements']] } },
    viewport: { options: viewports },
  },
};
export default preview;
