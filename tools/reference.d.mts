/** What docs/reference.md should be now, by the manifest that is built. */
export const currentReference: () => Promise<string>;
