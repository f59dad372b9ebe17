/** Why a task can't be called that, or `undefined`. @param root of the repository */
export function whyNot(task: string | undefined, root: string): string | undefined;
/** Writes a new element. @returns the paths of what was written. @throws Error before anything is written */
export function writeElement(task: string | undefined, root: string): readonly string[];
