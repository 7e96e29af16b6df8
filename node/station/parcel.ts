import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { decodeBytewise, encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import {
  knownDocuments,
  openParcel,
  type ParcelReply,
  replyTo,
  sealParcel,
} from '../../shared/exchange/parcel.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { Station } from './context.ts';
import { collectForCourier } from './courier-file.ts';
import { stationFolder } from './folder.ts';
import { loadHoldings, withRequests } from './holdings.ts';
import { loadIdentity } from './identity.ts';
import { importDocuments } from './import.ts';
import { keepParcelCount, parcelCountIn } from './parcel-count.ts';
import { changeStore } from './store.ts';

/**
 * The next parcel of this station (spec §19): its file of a courier's folder, behind a counter that no parcel
 * had before. Refuses as `courier.collect` does.
 */
export async function makeParcel(
  station: Station,
  input: InputOf<'parcel.make'>,
): Promise<OutputOf<'parcel.make'>> {
  const collected = await collectForCourier(station, input);
  const folder = stationFolder(station.home.path);
  const { profile } = station.surroundings;
  const identity = loadIdentity(folder, withRequests(loadHoldings(folder, profile), folder));
  if (identity === undefined) throw new LicensingError('NO_IDENTITY');
  const { counter, asked } = await counted(station);
  const documents = [{ kind: 'courier-bundle', bytes: encodeUtf8(collected.file.text) }];
  const parcel = sealParcel({ vendor: profile.id, counter, reply: null, documents }, identity, nativeHashes);
  return { collected, parcel: decodeBytewise(parcel), asked };
}

/** On the disk before it is used: no crash lets two parcels have one counter. */
function counted({ home, surroundings }: Station) {
  return changeStore(home, surroundings, ({ folder }) => {
    const { counter, asked } = parcelCountIn(folder);
    const next = { counter: counter + 1, asked };
    keepParcelCount(folder, next);
    return next;
  });
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
      counter: Math.min(Math.max(counter, highest), Number.MAX_SAFE_INTEGER - 1),
      asked: outcome === 'taken' ? words.map(({ requestId }) => requestId) : asked,
    };
    keepParcelCount(folder, now);
  });
}
