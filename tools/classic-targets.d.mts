export const classicTargets: () => Record<string, string>;
export const maxCharacters: (name: string) => number;
export const classicLoaders: () => Map<string, string>;
