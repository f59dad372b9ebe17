/** What a response is called on the screen, by its place in shown order from 0: A … Z, AA, AB … */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
