export const classicTargets: () => Record<string, string>;
/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts: readonly string[];
export const sizeLimits: (name: string) => { characters: number; gzip: number };
export const classicLoaders: () => Map<string, string>;
