/** A number beside its limits. */
export interface Count {
  readonly count: number;
  readonly min: number;
  readonly max?: number | undefined;
}
