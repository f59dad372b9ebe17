export const nameRepeats: (code: string) => string;
