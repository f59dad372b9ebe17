import { likenessOfTexts } from '../agreement/compared.js';
import { mostAlike } from './clusters.js';

/** A text as one of those who wrote it did: that which is most like the others. */
export function textOfMost(texts: readonly (string | null | undefined)[]): string | undefined {
  return mostAlike(
    texts.flatMap((text) => (text?.trim() ? [text] : [])),
    likenessOfTexts,
  );
}

interface Captioned {
  readonly scene?: object | null | undefined;
  readonly caption?: string | null | undefined;
}

/** Scene and caption, each text from one hand. */
export function captionsOf(answers: readonly Captioned[]): {
  scene?: Readonly<Record<string, string>>;
  caption?: string;
} {
  const scenes = answers.map(({ scene }) => (scene ?? {}) as Readonly<Record<string, unknown>>);
  const names = [...new Set(scenes.flatMap((scene) => Object.keys(scene)))];
  const scene = names.flatMap((name) => {
    const text = textOfMost(scenes.map(({ [name]: each }) => (typeof each === 'string' ? each : undefined)));
    return text === undefined ? [] : [[name, text] as const];
  });
  const caption = textOfMost(answers.map((answer) => answer.caption));
  return {
    ...(scene.length ? { scene: Object.fromEntries(scene) } : {}),
    ...(caption === undefined ? {} : { caption }),
  };
}
