import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { check: false },
  viteFinal: (vite) => ({
    ...vite,
    build: { ...vite.build, target: 'es2022', chunkSizeWarningLimit: 4000 },
    resolve: { ...vite.resolve, conditions: ['gt-source', 'module', 'browser', 'development|production'] },
  }),
};
export default config;
