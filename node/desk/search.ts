import type { SearchPage, SearchView } from '../../shared/desk-views.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { ledgerCorrupt } from './database.ts';
import type { ListPlace } from './found.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { ledgerSoftkey } from './ledger-softkey.ts';
import { signedHere } from './signed-here.ts';
import { type Sought, soughtBy } from './sought.ts';
import { newestFirst, searchIn } from './unindexed-search.ts';

/** So many different texts may begin with what was typed. */
const MOST_TEXTS = 100;
/** So many softkeys are looked at where only some of the words stand together. */
const MOST_LOOKED_AT = 500;

interface Places {
  /** The newest first; one more than the page has where there are more. */
  readonly places: readonly ListPlace[];
  readonly isCut: boolean;
}

/**
 * The softkeys that a clerk looks for, the one issued last first, by index (`search-texts.ts`); all of them
 * where nothing was typed. What is shown is what the signed licenses say.
 */
export async function searchLedger(
  { text, after, most }: SearchPage,
  ledger: LedgerSnapshot,
  trust: Trust,
  now: Instant,
): Promise<SearchView> {
  await ledger.requireEnd();
  const place = after === undefined ? undefined : await placeOf(after, ledger);
  const sought = soughtBy(text, trust.vendor);
  const { places, isCut } = await placesOf(sought, place, most + 1, ledger);
  const shown = places.slice(0, most);
  const softkeys = [];
  for (const one of shown) softkeys.push(await softkeyAt(one, ledger, trust, now));
  const next = places.length > most ? (shown.at(-1)?.softkeyId ?? null) : null;
  return { text, softkeys, next, isCut };
}

async function placeOf(softkeyId: string, { licenses }: LedgerSnapshot): Promise<ListPlace> {
  const newest = await licenses.newest(softkeyId);
  if (newest === undefined) throw new LicensingError('SOFTKEY_UNKNOWN', { softkeyId });
  return placeIn(newest.license);
}

function placeIn({ issuedAt, softkeyId }: License): ListPlace {
  return { issuedAt, softkeyId };
}

async function softkeyAt(
  { softkeyId, issuedAt }: ListPlace,
  { licenses, revocations }: LedgerSnapshot,
  trust: Trust,
  now: Instant,
): Promise<SearchView['softkeys'][number]> {
  const [newest, before] = await licenses.recent(softkeyId, 2);
  if (newest === undefined || newest.license.issuedAt !== issuedAt) throw ledgerCorrupt();
  const { license } = signedHere(newest, trust);
  return ledgerSoftkey(license, await revocations.find(softkeyId), before?.license, now);
}

async function placesOf(
  sought: Sought,
  after: ListPlace | undefined,
  most: number,
  ledger: LedgerSnapshot,
): Promise<Places> {
  const search = await searchIn(ledger);
  if (sought.kind === 'all') return { places: await search.newest(after, most), isCut: false };
  if (sought.kind === 'machine') return markedPlaces(sought.marks, after, most, ledger);
  const asked = await askedPlaces(sought.requestId, ledger);
  const found = [];
  for (const text of sought.texts) found.push(await beginningWith(text, after, most, search));
  const whole = merged([{ places: asked, isCut: false }, ...found], after, most);
  const words = sought.texts[0]?.split(' ') ?? [];
  if (whole.places.length > 0 || words.length < 2 || sought.requestId !== undefined) return whole;
  return withEveryWord(words, after, most, search);
}

type Search = Awaited<ReturnType<typeof searchIn>>;

async function beginningWith(
  text: string,
  after: ListPlace | undefined,
  most: number,
  search: Search,
): Promise<Places> {
  const found: Places[] = [];
  let next: string | undefined = text;
  for (let texts = 0; next !== undefined && texts < MOST_TEXTS; texts++) {
    found.push({ places: await search.having(next, after, most), isCut: false });
    next = await search.textAfter(next, text);
  }
  return merged([...found, { places: [], isCut: next !== undefined }], after, most);
}

/** By the word that says most, and then each of the others: no index holds every pair of words. */
async function withEveryWord(
  words: readonly string[],
  after: ListPlace | undefined,
  most: number,
  search: Search,
): Promise<Places> {
  const [first = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  const { places, isCut } = await beginningWith(first, after, MOST_LOOKED_AT, search);
  const found: ListPlace[] = [];
  for (const place of places) {
    if (found.length === most) break;
    const texts = await search.textsOf(place.softkeyId);
    if (others.every((word) => texts.some((text) => text.startsWith(word)))) found.push(place);
  }
  return { places: found, isCut: isCut || places.length === MOST_LOOKED_AT };
}

async function markedPlaces(
  marks: readonly string[],
  after: ListPlace | undefined,
  most: number,
  { licenses }: LedgerSnapshot,
): Promise<Places> {
  const places: ListPlace[] = [];
  for (const mark of marks)
    for await (const { license } of licenses.marked(mark)) {
      places.push(placeIn(license));
      if (places.length === MOST_LOOKED_AT) return merged([{ places, isCut: true }], after, most);
    }
  return merged([{ places, isCut: false }], after, most);
}

/** The softkey of a request, also of an older one than its newest. */
async function askedPlaces(
  requestId: string | undefined,
  { licenses }: LedgerSnapshot,
): Promise<readonly ListPlace[]> {
  const answer = requestId === undefined ? undefined : await licenses.answerTo(requestId);
  const newest = answer && (await licenses.newest(answer.license.softkeyId));
  return newest === undefined ? [] : [placeIn(newest.license)];
}

function merged(found: readonly Places[], after: ListPlace | undefined, most: number): Places {
  const byId = new Map(found.flatMap(({ places }) => places).map((place) => [place.softkeyId, place]));
  const later = [...byId.values()].filter((one) => after === undefined || newestFirst(after, one) < 0);
  return {
    places: later.toSorted(newestFirst).slice(0, most),
    isCut: found.some(({ isCut }) => isCut),
  };
}
