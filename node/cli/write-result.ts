import { foreign } from '../../shared/text/foreign.ts';
import { minuteOf } from '../../shared/text/format.ts';
import type { FileOut } from '../../shared/views.ts';
import type { FileOwner } from '../files/file-owner.ts';
import { STANDARD_OUTPUT, type Written, writeDocument } from './output-file.ts';
import { printJson, printNote, type Session, wantsNotes } from './session.ts';
import { type Display, displayOf } from './show/display.ts';

/**
 * Gives a document away, as `--out` wishes: into a file or folder, with a text about it, or onto standard
 * output, alone. With `--json` the answer says where it went, and for standard output carries the document's
 * text.
 */
export async function writeResult<V extends { readonly file: FileOut }>(
  view: V,
  out: string,
  session: Session,
  show: (view: V, written: Written, look: Display) => string,
): Promise<void> {
  const { file, ...about } = view;
  const written = out === STANDARD_OUTPUT ? undefined : writeDocument(file, out);
  if (written !== undefined) await noteReplaced(written, session);
  if (session.settings.json)
    printJson(session, {
      ...about,
      name: file.name,
      ...(written ? { out: written.path, replaced: replacedView(written) } : { out: null, text: file.text }),
    });
  else if (written === undefined) session.out.print(file.text);
  else session.out.print(show(view, written, await displayOf(session)));
}

/**
 * What was there before. That something was replaced is said even with `--quiet`, except for this machine's
 * own calendar or report, which may be written every night; with `--json`, the answer says it.
 */
export async function noteReplaced({ path, before, replaced }: Written, session: Session): Promise<void> {
  const values = { path: foreign(path) };
  if (before === 'same') await printNote(session, 'request.unchanged', values);
  if (replaced === null || session.settings.json) return;
  const isRoutine = before === 'own' && (replaced.kind === 'calendar' || replaced.kind === 'report');
  if (isRoutine && !wantsNotes(session)) return;
  const { err } = session;
  const look = await displayOf(session, err);
  err.print(`${look.t('request.replaced', { ...values, what: replacedText(replaced, look) })}\n`);
}

function replacedText({ kind, host, at }: FileOwner, { t }: Display): string {
  const called =
    kind === 'calendar' || kind === 'report' || kind === 'slip' ? t(`request.${kind}`) : t(`kind.${kind}`);
  return [called, host && foreign(host), at && minuteOf(at)].filter(Boolean).join(', ');
}

function replacedView({ replaced }: Written) {
  if (replaced === null) return null;
  const { kind, host, at } = replaced;
  return { kind, host: host ?? null, at: at ?? null };
}
