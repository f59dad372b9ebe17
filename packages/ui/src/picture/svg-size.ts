import type { Size } from './view-transform.js';

/** Where a width or height is missing. */
const DEFAULT = { width: 300, height: 150 };

export function looksLikeSvg(address: string): boolean {
  return /^data:image\/svg\+xml|^(?!data:)[^?#]*\.svgz?(?:[?#]|$)/i.test(address);
}

/**
 * The size of a drawing that does not say all of it, in which browsers differ: what it says, in the proportions of its
 * view box, else the size of that.
 * @param text of a file, from its beginning
 * @returns `undefined` where it says both or uses other units than pixels, in which browsers agree
 */
export function sizeOfSvg(text: string): Size | undefined {
  const tag = /<svg\b[^>]*>/i.exec(text.replace(/<!--[^]*?-->/g, ''))?.[0];
  if (tag === undefined) return undefined;
  const said = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]?.trim() ?? '';
  const sides = [said('width'), said('height')].map((side) => (side === '' || side.endsWith('%') ? 'auto' : side));
  if (!sides.includes('auto') || sides.some((side) => !/^(auto|[\d.]+(px)?)$/.test(side))) return undefined;
  const [width, height] = sides.map((side) => parseFloat(side) || undefined);
  const [, , across, down] = said('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  if (!across || !down) return { width: width ?? DEFAULT.width, height: height ?? DEFAULT.height };
  if (width !== undefined) return { width, height: (width * down) / across };
  if (height !== undefined) return { width: (height * across) / down, height };
  return { width: across, height: down };
}
