export const classicTargets: () => Record<string, string>;
export const definedTags: (name: string) => string[];
/** Those that the elements speak beside English. */
export const languages: () => string[];
export const languageOf: (name: string) => string | undefined;
/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts: readonly string[];
export const sizeLimits: (name: string) => Partial<Record<'characters' | 'gzip', { goal: number; ceiling: number }>>;
export const classicLoaders: () => Map<string, string>;
