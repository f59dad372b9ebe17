import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { useEffect, useState } from 'react';

/** What the toolbar has to choose from, by name. */
export type Globals = Readonly<Record<string, string>>;

const names = ['theme', 'language', 'direction'];
const onlyOurs = (all: Readonly<Record<string, unknown>>): Globals =>
  Object.fromEntries(names.filter((name) => name in all).map((name) => [name, String(all[name])]));

/** As the address of the frame says at first; pages come and go in one frame, what was chosen last stays. */
let chosen = onlyOurs(
  Object.fromEntries(
    (new URLSearchParams(location.search).get('globals') ?? '')
      .split(';')
      .map((each) => each.split(':') as [string, string]),
  ),
);

/** The choices of the toolbar, for what is no story. */
export function useGlobals(): Globals {
  const [globals, setGlobals] = useState(chosen);
  useEffect(() => {
    const channel = addons.getChannel();
    const hear = (event: { readonly globals: Readonly<Record<string, unknown>> }) => {
      chosen = onlyOurs(event.globals);
      setGlobals(chosen);
    };
    channel.on(GLOBALS_UPDATED, hear);
    return () => channel.off(GLOBALS_UPDATED, hear);
  }, []);
  return globals;
}
