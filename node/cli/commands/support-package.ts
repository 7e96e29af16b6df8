import { hostPart } from '../../../shared/document/file-name.ts';
import { SUPPORT_PACKAGE_LINE } from '../../../shared/document/support-package.ts';
import { dateOf, instantOf } from '../../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { statusReport } from '../../../shared/status/report.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { stationFolder } from '../../station/folder.ts';
import { canAsk, questionerOn } from '../asking.ts';
import { usageRefusal } from '../command-line.ts';
import { STANDARD_OUTPUT, writeDocument } from '../output-file.ts';
import { printJson, type Session } from '../session.ts';
import { type Display, displayOf } from '../show/display.ts';
import { showJournal } from '../show/journal.ts';
import { tableLines } from '../show/layout.ts';
import { showMachine } from '../show/machine.ts';
import { connectToStation, openStation } from '../station-door.ts';
import { documentsOf, filesOf, type HomeDocuments } from '../support/home-files.ts';

const USAGE = 'softkey support-package [--out FILE] [--yes] [--dry-run]';

interface Values {
  readonly out: string | undefined;
  readonly yes: boolean;
  readonly 'dry-run': boolean;
}

/** One part of a package: what it is called in the list that is shown first, and its text. */
interface Part {
  readonly name: 'state' | 'machine' | 'journal' | 'files' | 'documents';
  readonly count: number;
  readonly text: string;
}

/**
 * `softkey support-package`: one text file with what support asks for. What leaves the machine by it is shown
 * first, part by part, and has to be agreed to.
 */
export async function runSupportPackage(values: Values, session: Session): Promise<ExitCode> {
  const { out, yes, 'dry-run': isDry } = values;
  if (!yes && !isDry && !canAsk(session)) throw usageRefusal('optionMissing', '--yes', USAGE);
  const look = plain(await displayOf(session));
  const gathered = await gather(session, look);
  if (!session.settings.json) session.err.print(listOf(gathered.parts, look));
  if (isDry) {
    if (session.settings.json) printJson(session, { out: null, parts: countsOf(gathered) });
    return EXIT.done;
  }
  if (!yes && !(await agreed(session, look))) return EXIT.refused;
  write(gathered, out ?? '.', session, look);
  return EXIT.done;
}

/** What a package holds, and of which machine. */
interface Gathered {
  readonly parts: readonly Part[];
  readonly host: string;
}

function write(gathered: Gathered, out: string, session: Session, { t }: Display): void {
  const { parts, host } = gathered;
  const text = [`${SUPPORT_PACKAGE_LINE}\n`, ...parts.map((part) => part.text)].join('\n');
  if (out === STANDARD_OUTPUT) {
    session.out.print(text);
    return;
  }
  const day = dateOf(instantOf(session.program.surroundings.now()));
  const { path } = writeDocument({ name: `${hostPart(host)}_${day}.softkey-support.txt`, text }, out);
  const bytes = Buffer.byteLength(text);
  if (session.settings.json) printJson(session, { out: path, bytes, parts: countsOf(gathered) });
  else session.out.print(`${t('support.written', { path: foreign(path) })}\n`);
}

function countsOf({ parts }: Gathered): readonly object[] {
  return parts.map(({ name: part, count }) => ({ part, count }));
}

/** A file has no colours and no width. */
function plain(look: Display): Display {
  return { ...look, paint: (_style, text) => text, width: undefined };
}

async function gather(session: Session, look: Display): Promise<Gathered> {
  const door = await connectToStation(session);
  const { home } = await openStation({ ...session, settings: { ...session.settings, quiet: true } });
  const status = await door['status.read']({});
  const machine = await door['machine.read']({ askRoot: false });
  const journal = await door['journal.read']({});
  const { now, program, profile } = session.program.surroundings;
  const frame = { at: instantOf(now()), program, texts: look };
  const folder = stationFolder(home.path);
  const files = filesOf(folder);
  const documents = documentsOf(folder);
  const parts: readonly Part[] = [
    { name: 'state', count: status.softkeys.length, text: statusReport(status, profile.name, frame) },
    { name: 'machine', count: machine.readings.length, text: showMachine(machine, look) },
    { name: 'journal', count: journal.entries.length, text: showJournal(journal, look) },
    { name: 'files', count: files.length, text: fileList(files, look) },
    { name: 'documents', count: documents.texts.length, text: documentList(documents, look) },
  ];
  return { parts, host: machine.host };
}

function fileList(files: readonly (readonly string[])[], look: Display): string {
  const title = look.t('support.files', { count: files.length });
  return `${[`${title}:`, ...tableLines(files, look)].join('\n')}\n`;
}

function documentList({ texts, leftOut }: HomeDocuments, look: Display): string {
  const rest = leftOut === 0 ? [] : [`${look.t('support.leftOut', { count: leftOut })}\n`];
  return [...rest, ...texts].join('\n');
}

/** What leaves the machine, in the order of the file. */
function listOf(parts: readonly Part[], look: Display): string {
  const rows = parts.map(({ name, count }) => [look.t(`support.${name}`, { count })]);
  return `${[look.t('support.leaves'), ...tableLines(rows, look)].join('\n')}\n`;
}

async function agreed(session: Session, { t }: Display): Promise<boolean> {
  const { ask, done } = await questionerOn(session);
  try {
    const answer = await ask(`${t('support.ask')} `);
    return answer?.trim().toLowerCase() === t('support.yes');
  } finally {
    done();
  }
}
