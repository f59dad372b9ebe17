import type { Plugin } from 'vite';
export const dropSchemaNotes: () => Plugin;
