import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { supportPartLines } from '../../../shared/status/support-report.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { SupportPackage } from '../../../shared/views.ts';
import { canAsk, questionerOn } from '../asking.ts';
import { usageRefusal } from '../command-line.ts';
import { STANDARD_OUTPUT, writeDocument } from '../output-file.ts';
import { printJson, type Session } from '../session.ts';
import { type Display, displayOf } from '../show/display.ts';
import { connectToStation } from '../station-door.ts';

const USAGE = 'softkey support-package [--out FILE] [--yes] [--dry-run]';

interface Values {
  readonly out: string | undefined;
  readonly yes: boolean;
  readonly 'dry-run': boolean;
}

/**
 * `softkey support-package`: one text file with what support asks for. What leaves the machine by it is shown
 * first, part by part, and has to be agreed to; whoever agreed before and wants no notes is shown nothing.
 */
export async function runSupportPackage(values: Values, session: Session): Promise<ExitCode> {
  const { out, yes, 'dry-run': isDry } = values;
  if (!yes && !isDry && !canAsk(session)) throw usageRefusal('optionMissing', '--yes', USAGE);
  const door = await connectToStation(session);
  const made = await door['support.package']({ language: session.settings.lang });
  const { json, quiet } = session.settings;
  const look = await displayOf(session, session.err);
  if (!json && !(yes && quiet)) session.err.print(listOf(made, look));
  if (isDry) {
    if (json) printJson(session, { out: null, parts: made.parts });
    return EXIT.done;
  }
  if (!yes && !(await agreed(session, look))) return EXIT.refused;
  write(made, out ?? '.', session, look);
  return EXIT.done;
}

function write({ file, parts }: SupportPackage, out: string, session: Session, { t }: Display): void {
  if (out === STANDARD_OUTPUT) {
    session.out.print(file.text);
    return;
  }
  const { path } = writeDocument(file, out);
  const bytes = Buffer.byteLength(file.text);
  if (session.settings.json) printJson(session, { out: path, bytes, parts });
  else session.out.print(`${t('support.written', { path: foreign(path) })}\n`);
}

/** What leaves the machine, in the order of the file. */
function listOf({ parts }: SupportPackage, look: Display): string {
  return `${[look.t('support.leaves'), ...supportPartLines(parts, look).map((line) => `  ${line}`)].join('\n')}\n`;
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
