import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import type { MachineView, PreflightView } from '../../../shared/views.ts';
import { usageRefusal } from '../command-line.ts';
import { requireAtMost } from '../hand-written.ts';
import { readInput } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';

interface ProbeValues {
  readonly dump: string | undefined;
  readonly 'ask-root': boolean;
}

/** A machine, and what can be said of it before a request. */
interface Probed {
  readonly machine: MachineView;
  readonly preflight: PreflightView;
  /** True if it is the answer of another probe, whose ids are already shortened. */
  readonly shortened: boolean;
}

/** `softkey probe`: this machine, or the one in a dump. */
export async function runProbe(
  { dump, 'ask-root': askRoot }: ProbeValues,
  session: Session,
): Promise<ExitCode> {
  if (dump !== undefined && askRoot) throw usageRefusal('notTogether', '--ask-root', '', '--dump');
  const probed = dump === undefined ? await readHere(askRoot, session) : await readFromDump(dump, session);
  if (session.settings.json) printJson(session, { ...probed.machine, ...probed.preflight });
  else session.out.print(await textOf(probed, session));
  return EXIT.done;
}

async function textOf({ machine, preflight, shortened }: Probed, session: Session): Promise<string> {
  const [{ showMachine }, { showOutlook }, { displayOf }, { wrapped }] = await Promise.all([
    import('../show/machine.ts'),
    import('../show/outlook.ts'),
    import('../show/display.ts'),
    import('../show/layout.ts'),
  ]);
  const look = await displayOf(session);
  const remark = shortened ? `${wrapped(look.t('probed.shortened'), look)}\n\n` : '';
  return `${remark}${showMachine(machine, look)}${showOutlook(preflight, machine, look)}`;
}

async function readHere(askRoot: boolean, session: Session): Promise<Probed> {
  const { connectToStation } = await import('../station-door.ts');
  const door = await connectToStation(session);
  const [machine, preflight] = await Promise.all([
    door['machine.read']({ askRoot }),
    door['machine.preflight']({ order: null, askRoot }),
  ]);
  return { machine, preflight, shortened: false };
}

/** Support replays what a customer sent, so nothing of this machine or its home is read. */
async function readFromDump(dump: string, session: Session): Promise<Probed> {
  const [
    { DumpNotUnderstood, LONGEST_DUMP, readDump },
    { readMachine },
    { machineView },
    { preflightView },
    { noSigns },
    { instantOf },
    { isShortened },
  ] = await Promise.all([
    import('../../machine/dump.ts'),
    import('../../station/context.ts'),
    import('../../station/machine-view.ts'),
    import('../../station/preflight.ts'),
    import('../../../shared/preflight/signs.ts'),
    import('../../../shared/encoding/instant.ts'),
    import('../../../shared/machine/mask.ts'),
  ]);
  const { surroundings } = session.program;
  const file = await readInput(dump, session);
  requireAtMost(LONGEST_DUMP, file);
  const { name, bytes } = file;
  try {
    const read = async () => readDump(bytes, name, instantOf(surroundings.now()));
    const { facts, fingerprint } = await readMachine(read, surroundings.profile.id);
    return {
      machine: machineView(facts, fingerprint),
      preflight: preflightView({ facts, signs: noSigns('not-in-dump'), order: null }, surroundings),
      shortened: facts.readings.some((one) => one.status === 'value' && one.values.some(isShortened)),
    };
  } catch (error) {
    throw error instanceof DumpNotUnderstood
      ? new LicensingError('DUMP_NOT_UNDERSTOOD', { file: name }, { cause: error })
      : error;
  }
}
