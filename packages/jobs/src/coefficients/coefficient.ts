/** A number that says how much people agree, or why there is none: never NaN. */
export type Coefficient = { readonly value: number } | { readonly undefinedBecause: string };

export function valueOf(coefficient: Coefficient): number | undefined {
  return 'value' in coefficient ? coefficient.value : undefined;
}
