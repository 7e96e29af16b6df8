/** What the person at the desk says to one request, where the desk would not answer it by itself. What is used of it is in the ledger. */
export interface Overrides {
  /** What may have failed: ids of checks, and `no-identity`. */
  readonly allow: readonly string[];
  readonly operator: string;
  readonly reason: string;
  /** Today's date, as the operator knows it from elsewhere: YYYY-MM-DD. */
  readonly date: string | undefined;
}

export const NO_OVERRIDES: Overrides = { allow: [], operator: '', reason: '', date: undefined };
