import { availableParallelism } from 'node:os';
import type { FileIn } from '../../../shared/contract.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { jsonText } from '../../../shared/text/foreign.ts';
import { fileVerifier } from '../../../shared/verify/file-verifier.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import type { Station } from '../../station/context.ts';
import { nativeTools } from '../../station/file-verifier.ts';
import { verifyBasis } from '../../station/verify.ts';
import { type VerifyOptions, verifyPaths } from '../../station/verify-paths.ts';
import { usageRefusal } from '../command-line.ts';
import { readInput, STANDARD_INPUT, tryInput } from '../input-file.ts';
import { printJson, type Session, wantsNotes } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { showVerifyCount, verifyLineText } from '../show/verify.ts';
import { openStation } from '../station-door.ts';
import { limitYoungGeneration } from '../young-generation.ts';

const MOST_JOBS = 64;
/** Up to this many files, verifying takes no longer than starting threads would. */
const ALONE = 500;

interface VerifyValues {
  readonly machine: string | undefined;
  readonly jobs: string | undefined;
}

/**
 * `softkey verify`: a line per file as soon as it is known, so that a folder of a million files takes no
 * memory.
 */
export async function runVerify(
  { machine, jobs }: VerifyValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const options = {
    jobs: jobs === undefined ? Math.min(availableParallelism(), MOST_JOBS) : jobsIn(jobs),
    alone: jobs === undefined ? ALONE : 0,
    machine: machine === undefined ? null : await readInput(machine, session),
  };
  const count = await printLines(verifiedLines(paths, options, session), options.machine?.name, session);
  return count.bad === 0 ? EXIT.done : EXIT.refused;
}

function jobsIn(text: string): number {
  const jobs = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw usageRefusal('badNumber', '--jobs', '');
  return jobs;
}

async function* verifiedLines(
  paths: readonly string[],
  options: VerifyOptions,
  session: Session,
): AsyncGenerator<VerifyLine> {
  const station = await openStation(session);
  const onDisk = paths.filter((path) => path !== STANDARD_INPUT);
  if (onDisk.length > 0) yield* verifyPaths(station, onDisk, options);
  if (onDisk.length < paths.length) yield await verifyStandardInput(station, options.machine, session);
}

async function verifyStandardInput(
  station: Station,
  machine: FileIn | null,
  session: Session,
): Promise<VerifyLine> {
  const input = await tryInput(STANDARD_INPUT, session);
  if ('bytes' in input)
    return fileVerifier(await verifyBasis(station, machine), nativeTools)(input.name, () => input.bytes);
  const { code, details } = input.refusal;
  return { file: input.name, ok: false, code, details, kind: null, subject: null, proof: null, inside: [] };
}

/**
 * Lines that are written in one go where nobody watches: a write for each takes as long as a tenth of
 * verifying it.
 */
const LINES_AT_ONCE = 64;

/** Prints no faster than the reader reads, and stops when nobody reads any more. */
async function printLines(lines: AsyncGenerator<VerifyLine>, machine: string | undefined, session: Session) {
  const { out, settings } = session;
  const look = settings.json ? undefined : await displayOf(session);
  const most = out.isTerminal ? 1 : LINES_AT_ONCE;
  const count = { files: 0, bad: 0 };
  const limit = limitYoungGeneration();
  let texts: string[] = [];
  const write = () => {
    out.print(texts.join(''));
    texts = [];
    limit();
    return out.settled();
  };
  for await (const line of lines) {
    count.files += 1;
    if (!line.ok) count.bad += 1;
    texts.push(look === undefined ? `${jsonText(line)}\n` : verifyLineText(line, machine, look));
    if (texts.length >= most && (await write())) break;
  }
  await write();
  await tellCount(count, session);
  return count;
}

async function tellCount(count: { files: number; bad: number }, session: Session): Promise<void> {
  const { files, bad } = count;
  if (session.settings.json) printJson(session, { summary: { files, ok: files - bad, refused: bad } });
  else if (wantsNotes(session))
    session.err.print(showVerifyCount(count, await displayOf(session, session.err)));
}
