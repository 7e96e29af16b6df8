import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { readHeldPayload } from '../../shared/document/document.ts';
import { isRequestKind } from '../../shared/document/kinds.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import {
  type Carried,
  knownDocuments,
  openParcel,
  type ParcelReply,
  replyTo,
  sealParcel,
} from '../../shared/exchange/parcel.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import type { Station } from './context.ts';
import { collectForCourier } from './courier-file.ts';
import { LAYOUT, stationFolder } from './folder.ts';
import { loadHoldings, withRequests } from './holdings.ts';
import { loadIdentity } from './identity.ts';
import { importDocuments } from './import.ts';
import { openAll } from './opened-files.ts';
import { keepParcelCount, parcelCountIn } from './parcel-count.ts';
import { keepSentParcel, sentParcelIn } from './sent-parcel.ts';
import { changeStore } from './store.ts';

/**
 * What this station has to say now (spec §19): its file of a courier's folder, in the parcel that is on its
 * way already where it says the same (spec Y6), else in the next one. Refuses as `courier.collect` does.
 */
export async function makeParcel(
  station: Station,
  input: InputOf<'parcel.make'>,
): Promise<OutputOf<'parcel.make'>> {
  const collected = await collectForCourier(station, input);
  const folder = stationFolder(station.home.path);
  const identity = loadIdentity(
    folder,
    withRequests(loadHoldings(folder, station.surroundings.profile), folder),
  );
  if (identity === undefined) throw new LicensingError('NO_IDENTITY');
  const document = { kind: 'courier-bundle', bytes: encodeUtf8(collected.file.text) };
  const { sent, again, asked } = await sentOrNext(station, document, identity);
  return { collected, parcel: decodeBytewise(sent.bytes), asked, again, since: sent.since };
}

/** On the disk before it is used: no crash lets two parcels have one counter. */
function sentOrNext({ home, surroundings }: Station, document: Carried, identity: SecretKey) {
  return changeStore(home, surroundings, ({ folder }) => {
    const { counter, asked } = parcelCountIn(folder);
    const before = sentParcelIn(folder);
    const vendor = surroundings.profile.id;
    if (before !== undefined && saysAll(before.bytes, { vendor, counter, document, identity }))
      return { sent: before, again: true, asked };
    const next = { vendor, counter: counter + 1, reply: null, documents: [document] };
    const bytes = sealParcel(next, identity, nativeHashes);
    const sent = { since: before?.since ?? instantOf(surroundings.now()), bytes };
    keepParcelCount(folder, { counter: next.counter, asked });
    keepSentParcel(folder, sent);
    return { sent, again: false, asked };
  });
}

/** What a parcel must say, to be sent again. */
interface ToSay {
  readonly vendor: string;
  readonly counter: number;
  readonly document: Carried;
  readonly identity: SecretKey;
}

/** Of another counter it is not the newest one any more, and of another key not this station's. */
function saysAll(bytes: Uint8Array, { vendor, counter, document, identity }: ToSay): boolean {
  try {
    const trust = { vendor, verify: nativeVerifier, sha256: nativeHashes.sha256 };
    const parcel = openParcel(bytes, trust);
    const [only, ...others] = parcel.documents;
    return (
      parcel.counter === counter &&
      equalBytes(parcel.sender, identity.publicKey) &&
      others.length === 0 &&
      only !== undefined &&
      equalBytes(only.bytes, document.bytes)
    );
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/**
 * Takes what came in the place of an answer. Documents are imported, each by what it proves itself; what the
 * desk says counts where it signed it as the answer to exactly this parcel, and else `problem` says why
 * not (spec X7, X11, X12). Refuses what is no whole parcel (X1 to X6).
 */
export async function takeAnswer(
  station: Station,
  { asked, answer }: InputOf<'parcel.take'>,
): Promise<OutputOf<'parcel.take'>> {
  if (answer.bytes.length === 0) {
    await noteHeld(station, asked.bytes);
    return { results: [], clock: null, reply: null, problem: null };
  }
  const { profile } = station.surroundings;
  const folder = stationFolder(station.home.path);
  const parcel = openParcel(answer.bytes, loadHoldings(folder, profile).trust);
  const bytes = knownDocuments(parcel);
  const files = bytes === undefined ? [] : [{ name: answer.name, bytes, found: true }];
  const { results, clock } = await importDocuments(station, { files, dryRun: false });
  const said = replyOrRefusal(() => replyTo(asked.bytes, parcel, loadHoldings(folder, profile).trust));
  if (isRefusal(said)) {
    const { code, details } = said;
    return { results, clock, reply: null, problem: { code, details } };
  }
  await keepWhatIsKnown(station, said);
  return { results, clock, reply: said, problem: null };
}

/** A relay has its requests: they are on their way to the vendor, and need nobody to give them out. */
async function noteHeld({ home, surroundings }: Station, sent: Uint8Array) {
  const trust = { vendor: surroundings.profile.id, verify: nativeVerifier, sha256: nativeHashes.sha256 };
  const bytes = knownDocuments(openParcel(sent, trust));
  const opened = bytes === undefined ? [] : [...openAll({ name: 'parcel', bytes })];
  const asked = opened.flatMap((one) => {
    if ('refusal' in one || !isRequestKind(one.document.kind)) return [];
    const payload = readHeldPayload(one.document.envelope);
    return 'requestId' in payload ? [payload.requestId] : [];
  });
  await changeStore(home, surroundings, ({ folder }) =>
    keepParcelCount(folder, { ...parcelCountIn(folder), asked }),
  );
}

function replyOrRefusal(read: () => ParcelReply): ParcelReply | LicensingError {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

function keepWhatIsKnown({ home, surroundings }: Station, { outcome, highest, words }: ParcelReply) {
  return changeStore(home, surroundings, ({ folder }) => {
    const { counter, asked } = parcelCountIn(folder);
    const now = {
      counter:
        outcome === 'ahead' ? highest : Math.min(Math.max(counter, highest), Number.MAX_SAFE_INTEGER - 1),
      asked: outcome === 'taken' ? words.map(({ requestId }) => requestId) : asked,
    };
    keepParcelCount(folder, now);
    folder.remove(LAYOUT.sent);
  });
}
