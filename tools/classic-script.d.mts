export const escapeForTemplates: (code: string) => string;
export const classicFaults: (code: string, limits?: { maxCharacters?: number }) => string[];
