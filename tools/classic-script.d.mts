export const escapeForTemplates: (code: string) => string;
export const classicFaults: (code: string) => string[];
export const leaveToFirst: (code: string, tags: readonly string[], name: string, version: string) => string;
export const beyondLanguage: (language: string, modules: readonly string[]) => string[];
