/** Where a pair, or a part of it, stands in the answer: `/questionAnswerPairs/0/answer`. */
export function pairPath(index: number, part?: string): string {
  return `/questionAnswerPairs/${index}${part === undefined ? '' : `/${part}`}`;
}
