import type { DeskEvent } from '../../shared/desk-event.ts';
import type { Power } from '../../shared/desk-people.ts';
import type { OpenDesk } from './context.ts';
import { operatorsIn } from './operators.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

/**
 * Notes, at a desk that has operators, who does what leaves no other trace in its ledger. It is on the disk
 * before that is done: where it then fails, the event says that somebody began it. Nothing is written where
 * there are no operators.
 */
export async function noteWho(
  event: Extract<DeskEvent, 'backup-begun' | 'desk-passphrase'>,
  power: Power,
  date: string | undefined,
  desk: OpenDesk,
): Promise<void> {
  const operators = await desk.ledger.snapshot(({ events }) => operatorsIn(events));
  if (operators.size === 0) return;
  let written: string | undefined; // where the connection is lost at the commit, this runs once more
  await desk.ledger.transaction(async (ledger) => {
    if (written !== undefined && (await ledger.events.last())?.hash === written) return;
    const atWork = await readyToWrite(desk, ledger, power);
    const now = await clockNow(date, atWork);
    written = (await atWork.ledger.events.append({ event, detail: {} }, now, null)).hash;
  });
  await desk.ledger.holdEnd(desk.signer);
}
