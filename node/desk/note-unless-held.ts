import type { Observation } from '../../shared/desk-event.ts';
import type { LicensingError } from '../../shared/errors/refusal.ts';
import { heldBack } from './approval-gate.ts';
import type { DeskAtWork } from './context.ts';
import type { Deed } from './deed.ts';
import { PEOPLE } from './operators.ts';
import { clockNow } from './revoke.ts';

/**
 * Notes a change of operators, policies or usual terms, unless a policy for `people` holds it back: then it
 * answers with what does, which it noted. `date`: today's, where the desk's clock is in doubt.
 */
export async function noteUnlessHeld(
  change: Observation,
  { about, exactly }: Pick<Deed, 'about' | 'exactly'>,
  date: string | undefined,
  desk: DeskAtWork,
): Promise<LicensingError | undefined> {
  const now = await clockNow(date, desk);
  const held = await heldBack({ way: 'people', product: null, about, exactly }, desk, now);
  if (held === undefined) await desk.ledger.events.append(change, now, PEOPLE);
  return held;
}
