export const useArrows: (code: string) => string;
