// BROWSERS=chromium (what is taken without it), all, or a list: chromium,firefox. An engine that is named must be there.
export const allEngines = ['chromium', 'firefox', 'webkit'];

export const namedEngines = () => {
  const named = (process.env.BROWSERS || 'chromium').replace(/^all$/, allEngines.join(',')).split(',');
  for (const name of named) if (!allEngines.includes(name)) throw new Error(`BROWSERS: unknown browser ${name}`);
  return named;
};
