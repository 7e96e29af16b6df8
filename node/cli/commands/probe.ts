import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import type { MachineView } from '../../../shared/views.ts';
import { readInput } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';

/** `softkey probe`: this machine, or the one in a dump. */
export async function probe({ dump }: { dump: string | undefined }, session: Session): Promise<ExitCode> {
  const machine = dump === undefined ? await readMachine(session) : await machineInDump(dump, session);
  if (session.settings.json) printJson(session, machine);
  else {
    const [{ showMachine }, { lookOf }] = await Promise.all([
      import('../show/machine.ts'),
      import('../show/look.ts'),
    ]);
    session.out.print(showMachine(machine, await lookOf(session)));
  }
  return EXIT.done;
}

async function readMachine(session: Session): Promise<MachineView> {
  const { openDoor } = await import('../station-door.ts');
  return (await openDoor(session))['machine.read']({});
}

/** Support replays what a customer sent: nothing of this machine and of its home is looked at. */
async function machineInDump(dump: string, session: Session): Promise<MachineView> {
  const [{ DumpNotUnderstood, readDump }, { readMachine }, { machineView }, { instantOf }] =
    await Promise.all([
      import('../../machine/dump.ts'),
      import('../../station/context.ts'),
      import('../../station/machine-view.ts'),
      import('../../../shared/encoding/instant.ts'),
    ]);
  const { now, profile } = session.program.surroundings;
  const { name, bytes } = await readInput(dump, session);
  try {
    const read = async () => readDump(bytes, name, instantOf(now()));
    const { facts, fingerprint } = await readMachine(read, profile.id);
    return machineView(facts, fingerprint);
  } catch (error) {
    throw error instanceof DumpNotUnderstood
      ? new LicensingError('DUMP_NOT_UNDERSTOOD', { file: name }, { cause: error })
      : error;
  }
}
