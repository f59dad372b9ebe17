export const classicTargets: () => Record<string, string>;
export const definedTags: (name: string) => string[];
/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts: readonly string[];
export const sizeLimits: (name: string) => Partial<Record<'characters' | 'gzip', { goal: number; ceiling: number }>>;
export const classicLoaders: () => Map<string, string>;
