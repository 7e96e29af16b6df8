import { type Instant, isInstant } from '../../shared/encoding/instant.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

/** The parcel that is on its way: no answer to it has counted yet (spec Y6). */
export interface SentParcel {
  /** The first one without an answer was made then. */
  readonly since: Instant;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is lost or damaged was never sent: the next parcel is a new one. */
export function sentParcelIn(folder: StationFolder): SentParcel | undefined {
  const content = folder.read(LAYOUT.sent);
  const end = content?.indexOf('\n') ?? -1;
  if (content === undefined || end === -1) return undefined;
  const since = content.toString('latin1', 0, end);
  return isInstant(since) ? { since, bytes: new Uint8Array(content.subarray(end + 1)) } : undefined;
}

export function keepSentParcel(folder: StationFolder, { since, bytes }: SentParcel): void {
  folder.write(LAYOUT.sent, Buffer.concat([Buffer.from(`${since}\n`), bytes]));
}
