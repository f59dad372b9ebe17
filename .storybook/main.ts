import type { StorybookConfig } from '@storybook/web-components-vite';
import { writePages } from './pages.js';

writePages();

/** The test runner's own server, which the harnesses of the elements can ask for things that no story asks for. */
const testRunner = '/__web-dev-server__web-socket.js';

const config: StorybookConfig = {
  stories: ['./pages/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { check: false },
  viteFinal: (vite) => ({
    ...vite,
    build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 4000 },
    plugins: [
      ...(vite.plugins ?? []),
      {
        name: 'no-test-runner',
        enforce: 'pre',
        resolveId: (id: string) => (id === testRunner ? { id, external: true } : undefined),
      },
    ],
    optimizeDeps: {
      ...vite.optimizeDeps,
      exclude: [...(vite.optimizeDeps?.exclude ?? []), '@web/test-runner-commands'],
    },
    resolve: { ...vite.resolve, conditions: ['gt-source', 'module', 'browser', 'development|production'] },
  }),
};
export default config;
