export const classicTargets: () => Record<string, string>;
/** Loaded by the others, which hold their hashes: built first. */
export const furtherScripts: readonly string[];
export const maxCharacters: (name: string) => number;
export const classicLoaders: () => Map<string, string>;
