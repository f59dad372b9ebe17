/** The attribute of a setting: `ordinalRankingDimensions` → `ordinal-ranking-dimensions`. */
export function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
