import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import type { Connection } from './database.ts';
import { ledgerTables, preparedQuery } from './ledger-query.ts';
import { searchTexts } from './search-texts.ts';

/** Where a list goes on: after this softkey, the one issued last first. */
export interface ListPlace {
  readonly issuedAt: Instant;
  readonly softkeyId: string;
}

/** What the ledger keeps of a softkey to find it by. All of it stands in its two newest licenses. */
export interface Found extends ListPlace {
  readonly endsAt: Instant | null;
  /** When the license before the newest one ends. */
  readonly beforeEndsAt: Instant | null;
  readonly texts: readonly string[];
}

const FORGET = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables.deleteFrom('softkeys').where('softkey_id', '=', softkeyId),
);

const FORGET_TEXTS = preparedQuery(({ softkeyId }: { softkeyId: string }) =>
  ledgerTables.deleteFrom('found_by').where('softkey_id', '=', softkeyId),
);

type AddedSoftkey = {
  softkeyId: string;
  issuedAt: string;
  endsAt: string | null;
  beforeEndsAt: string | null;
};

const ADD = preparedQuery(({ softkeyId, issuedAt, endsAt, beforeEndsAt }: AddedSoftkey) =>
  ledgerTables
    .insertInto('softkeys')
    .values({ softkey_id: softkeyId, issued_at: issuedAt, ends_at: endsAt, before_ends_at: beforeEndsAt }),
);

/** One query for all texts of a softkey, prepared for each number of them. */
const addTexts = new Map<number, ReturnType<typeof preparedToAdd>>();

function preparedToAdd(count: number) {
  return preparedQuery((values: Readonly<Record<string, string>>) =>
    ledgerTables.insertInto('found_by').values(
      Array.from({ length: count }, (_, i) => ({
        softkey_id: values['softkeyId'] ?? '',
        text: values[`text${i}`] ?? '',
        issued_at: values['issuedAt'] ?? '',
      })),
    ),
  );
}

export function foundOf(newest: License, before: License | undefined): Found {
  const { softkeyId, issuedAt, expiresAt } = newest;
  const beforeEndsAt = before?.expiresAt ?? null;
  return { softkeyId, issuedAt, endsAt: expiresAt, beforeEndsAt, texts: searchTexts(newest) };
}

/** What each softkey is found by, out of all licenses by softkey id and sequence. */
export async function* eachFound(
  licenses: AsyncIterable<{ readonly license: License }>,
): AsyncGenerator<Found> {
  let newest: License | undefined;
  let before: License | undefined;
  for await (const { license } of licenses) {
    const isSame = newest?.softkeyId === license.softkeyId;
    if (newest !== undefined && !isSame) yield foundOf(newest, before);
    before = isSame ? newest : undefined;
    newest = license;
  }
  if (newest !== undefined) yield foundOf(newest, before);
}

/** Keeps what a softkey is found by, in the place of what was kept. */
export async function keepFound(connection: Connection, found: Found): Promise<void> {
  const { softkeyId, issuedAt, endsAt, beforeEndsAt, texts } = found;
  await connection.ask(FORGET({ softkeyId }));
  await connection.ask(FORGET_TEXTS({ softkeyId }));
  await connection.ask(ADD({ softkeyId, issuedAt, endsAt, beforeEndsAt }));
  const add = addTexts.get(texts.length) ?? preparedToAdd(texts.length);
  addTexts.set(texts.length, add);
  const named = Object.fromEntries(texts.map((text, i) => [`text${i}`, text]));
  await connection.ask(add({ softkeyId, issuedAt, ...named }));
}
