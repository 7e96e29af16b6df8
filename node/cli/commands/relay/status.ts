import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { deskLineIn } from '../../../relay/line.ts';
import type { SenderEntry } from '../../../relay/sender-file.ts';
import { readRelayStore } from '../../../relay/sender-files.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { type RelayStation, type RelayView, showRelay } from '../../show/relay.ts';
import { hostInParcel } from './host-in-parcel.ts';

/** `softkey relay status`: how stations and desk stand, as the store has it; also while the relay runs. */
export async function runRelayStatus({ dir }: { readonly dir: string }, session: Session): Promise<ExitCode> {
  const vendor = session.program.surroundings.profile.id;
  const { senders, bytes } = readRelayStore(dir);
  const stations = senders
    .map(({ entry, parcel }) => stationOf(entry, hostInParcel(parcel, vendor)))
    .toSorted((a, b) => a.contact.localeCompare(b.contact));
  const waiting = stations.filter(({ waitsSince }) => waitsSince !== null).length;
  const view: RelayView = { desk: deskLineIn(dir), stations, waiting, bytes };
  if (session.settings.json) printJson(session, view);
  else session.out.print(showRelay(view, await displayOf(session)));
  return EXIT.done;
}

function stationOf({ keyId, known, contact, kept }: SenderEntry, host: string | null): RelayStation {
  const newest = kept.at(-1);
  const answers = kept.flatMap(({ answeredAt }) => answeredAt ?? []);
  return {
    keyId,
    host,
    known,
    contact,
    counter: newest?.counter ?? 0,
    waitsSince: newest?.answer === 0 ? newest.since : null,
    answeredAt: answers.toSorted().at(-1) ?? null,
    problem: newest?.problem ?? '',
  };
}
