import type { Plugin } from 'vite';
export const packTexts: (texts: readonly string[]) => { packed: string[]; dictionary: string };
export const packIn: (code: string, dictionaryMark: string, texts: ReadonlySet<string>) => string;
export const packConstants: () => Plugin;
