export const escapeForTemplates: (code: string) => string;
export const classicFaults: (code: string) => string[];
