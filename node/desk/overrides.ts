/**
 * What an operator decides about one request that the desk would not answer by itself. What takes effect is
 * noted in the ledger.
 */
export interface Overrides {
  /** What may have failed: ids of checks, `no-identity`, `station-key` and `revoked`. */
  readonly allow: readonly string[];
  readonly operator: string;
  readonly reason: string;
  /** Today's date, as the operator knows it from elsewhere: YYYY-MM-DD. */
  readonly date: string | undefined;
}

export const NO_OVERRIDES: Overrides = { allow: [], operator: '', reason: '', date: undefined };
