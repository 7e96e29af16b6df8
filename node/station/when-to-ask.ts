import type { InputOf } from '../../shared/contract.ts';
import { earlier, type Instant } from '../../shared/encoding/instant.ts';
import { askFrom } from '../../shared/status/next-step.ts';
import { renewsFrom } from '../../shared/status/renewal.ts';
import type { CourierFile, SoftkeyView } from '../../shared/views.ts';
import { clockOf, type Station } from './context.ts';

/** What a station asks for: also what has time, what is due, or what is due where nobody attends it. */
export type Asks = NonNullable<InputOf<'courier.collect'>['asks']>;

/** The softkey where there is time to ask later, and until when; nothing where there is none. */
export function timeToAsk(
  softkey: SoftkeyView,
  station: Station,
  asks: Asks,
  keyId: string,
): CourierFile['early'] {
  const { softkeyId, expiresAt } = softkey;
  const from = beginOfAsking(softkey, station, asks, keyId);
  if (softkeyId === null || expiresAt === null || from === null || from <= clockOf(station)) return [];
  return [{ softkeyId, expiresAt, askFrom: from }];
}

/** By the vendor's terms; a machine that nobody attends does not begin later than spec R9 says. */
function beginOfAsking(softkey: SoftkeyView, station: Station, asks: Asks, keyId: string): Instant | null {
  const { notBefore, expiresAt } = softkey.following ?? softkey;
  const from = askFrom(softkey, { warnDays: station.surroundings.profile.defaultTerms.warnDays });
  if (asks !== 'by-itself' || from === null || notBefore === null || expiresAt === null) return from;
  return earlier(from, renewsFrom({ notBefore, expiresAt }, keyId));
}
