import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** The tables of the ledger, for whoever asks them; `schema.ts` makes them. */
export interface LedgerColumns {
  readonly licenses: {
    readonly softkey_id: string;
    readonly sequence: number;
    readonly request_id: string;
    /** The request's payload. */
    readonly request: Uint8Array;
    readonly envelope: Uint8Array;
  };
  readonly marks: {
    readonly mark: string;
    readonly softkey_id: string;
  };
  readonly events: {
    readonly n: number;
    readonly request_id: string | null;
    readonly line: string;
  };
  readonly softkey_events: {
    readonly softkey_id: string;
    readonly n: number;
  };
  readonly revocations: {
    readonly softkey_id: string;
    readonly number: number;
    readonly revoked_at: string;
    readonly reason: string;
    readonly replaced_by: string | null;
  };
  readonly softkeys: {
    readonly softkey_id: string;
    readonly issued_at: string;
    readonly ends_at: string | null;
    readonly before_ends_at: string | null;
  };
  readonly found_by: {
    readonly softkey_id: string;
    readonly text: string;
    readonly issued_at: string;
  };
  readonly orders: {
    readonly order_key: string;
    readonly reference: string;
    readonly customer: string;
    readonly product: string | null;
    readonly quantity: number;
  };
  readonly key_sets: {
    readonly version: number;
    readonly envelope: Uint8Array;
  };
  readonly mails: {
    readonly notice_id: string;
    readonly written_at: string;
    readonly customer: string;
    readonly address: string;
    readonly step: string;
    readonly subject: string;
    readonly message: Uint8Array;
    readonly state: string;
    readonly tries: number;
    readonly next_try_at: string | null;
    readonly taken_by: string | null;
    readonly ended_at: string | null;
    readonly cause: string | null;
    readonly answer: string | null;
  };
  readonly revocation_lists: {
    readonly number: number;
    readonly envelope: Uint8Array;
  };
}

/** A query with its values, whose rows have the columns of `R`. */
export interface LedgerQuery<R> {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  /** Never there: says to the compiler which columns the rows have. */
  readonly rows?: R;
}

export type SqlValue = string | number | Uint8Array | null;

const compiler = new SqliteQueryCompiler();

/**
 * Builds queries, column by column, and sends none: transactions, patience and failures are those of
 * `database.ts`. Decision 49.
 */
export const ledgerTables = new Kysely<LedgerColumns>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => compiler,
  },
});

/** Stands for a value while a query is built. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built once, when it is first asked, and then only filled in: an issue asks thirty of them.
 * `build` is given places with the names and types of the values.
 */
export function preparedQuery<Values extends Readonly<Record<string, SqlValue>>, R>(
  build: (places: Values) => Compilable<R>,
): (values: Values) => LedgerQuery<R> {
  const places = new Proxy({}, { get: (_, name) => new Place(String(name)) }) as Values;
  let compiled: CompiledQuery<R> | undefined;
  return (values) => {
    compiled ??= build(places).compile();
    const { sql, parameters } = compiled;
    return {
      sql,
      values: parameters.map((one) => (one instanceof Place ? values[one.name] : one) as SqlValue),
    };
  };
}
