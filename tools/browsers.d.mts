/** Path of a browser on this machine, if there is one. */
export const findChromium: () => string | undefined;
export const findHeadlessShell: () => string | undefined;
export const findFirefox: () => string | undefined;
export const findWebKit: () => { driver: string; browser: string; xserver?: string } | undefined;
export const isRoot: () => boolean;
/** Arguments that Chromium needs to run anywhere, also as root, and without asking the network for anything. */
export const chromiumArgs: () => string[];
