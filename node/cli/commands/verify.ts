import type { FileIn } from '../../../shared/contract.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import type { Station } from '../../station/context.ts';
import { fileVerifier, verifyBasis } from '../../station/verify.ts';
import { type VerifyWish, verifyPaths } from '../../station/verify-paths.ts';
import { wrong } from '../command-line.ts';
import { readInput, STANDARD_INPUT, tryInput } from '../input-file.ts';
import { printJson, type Session, wantsNotes } from '../session.ts';
import { lookOf } from '../show/look.ts';
import { showVerifyCount, verifyLineText } from '../show/verify.ts';
import { openStation } from '../station-door.ts';

const MOST_JOBS = 64;

interface VerifyValues {
  readonly machine: string | undefined;
  readonly jobs: string | undefined;
}

/** `softkey verify`: a line per file as soon as it is known, so that a folder of a million files takes no memory. */
export async function verify(
  { machine, jobs }: VerifyValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const wish = {
    jobs: jobsIn(jobs),
    machine: machine === undefined ? null : await readInput(machine, session),
    program: session.program.file,
  };
  const count = await printLines(verifiedLines(paths, wish, session), wish.machine?.name, session);
  return count.bad === 0 ? EXIT.done : EXIT.refused;
}

function jobsIn(text = '1'): number {
  const jobs = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw wrong('badNumber', '--jobs', '');
  return jobs;
}

async function* verifiedLines(
  paths: readonly string[],
  wish: VerifyWish,
  session: Session,
): AsyncGenerator<VerifyLine> {
  const station = await openStation(session);
  const onDisk = paths.filter((path) => path !== STANDARD_INPUT);
  if (onDisk.length > 0) yield* verifyPaths(station, onDisk, wish);
  if (onDisk.length < paths.length) yield await verifyStandardInput(station, wish.machine, session);
}

async function verifyStandardInput(
  station: Station,
  machine: FileIn | null,
  session: Session,
): Promise<VerifyLine> {
  const input = await tryInput(STANDARD_INPUT, session);
  if ('bytes' in input)
    return fileVerifier(await verifyBasis(station, machine))(input.name, () => input.bytes);
  const { code, details } = input.refusal;
  return { file: input.name, ok: false, code, details, kind: null, proof: null, inside: [] };
}

/** Prints line by line, no faster than they are read, and stops where nobody reads any more. */
async function printLines(lines: AsyncGenerator<VerifyLine>, machine: string | undefined, session: Session) {
  const { json } = session.settings;
  const look = json ? undefined : await lookOf(session);
  const count = { files: 0, bad: 0 };
  for await (const line of lines) {
    count.files += 1;
    if (!line.ok) count.bad += 1;
    if (look === undefined) printJson(session, line);
    else session.out.print(verifyLineText(line, machine, look));
    if (await session.out.settled()) break;
  }
  if (json)
    printJson(session, { summary: { files: count.files, ok: count.files - count.bad, refused: count.bad } });
  else if (wantsNotes(session)) session.err.print(showVerifyCount(count, await lookOf(session, session.err)));
  return count;
}
