/** Where an object, or a part of it, stands in the answer: `/objects/0/name`. */
export function objectPath(index: number, part?: string): string {
  return pathOf('objects', index, part);
}

/** Where a relationship, or a part of it, stands in the answer: `/relationships/0/predicate`. */
export function relationshipPath(index: number, part?: string): string {
  return pathOf('relationships', index, part);
}

function pathOf(list: string, index: number, part: string | undefined): string {
  return `/${list}/${index}${part === undefined ? '' : `/${part}`}`;
}
