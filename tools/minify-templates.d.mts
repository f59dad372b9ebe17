import type { Plugin } from 'vite';
export const minifySheet: (sheet: string) => string;
export const minifyCss: (raw: string) => string;
export const minifyHtml: (raw: string) => string;
export const minifyTemplates: () => Plugin;
