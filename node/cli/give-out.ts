import { foreign } from '../../shared/text/foreign.ts';
import type { FileOut } from '../../shared/views.ts';
import { STANDARD_OUTPUT, type Written, writeDocument } from './output-file.ts';
import { note, printJson, type Session } from './session.ts';
import { type Look, lookOf } from './show/look.ts';

/**
 * Gives a document away, as `--out` wishes: into a file or folder, with a text about it, or onto standard output, alone. With `--json`
 * the answer says where it went, and for standard output carries the document's text.
 */
export async function giveOut<V extends { readonly file: FileOut }>(
  view: V,
  out: string,
  session: Session,
  show: (view: V, written: Written, look: Look) => string,
): Promise<void> {
  const { file, ...about } = view;
  const written = out === STANDARD_OUTPUT ? undefined : writeDocument(file, out);
  if (written !== undefined && written.before !== 'nothing')
    await note(session, written.before === 'same' ? 'request.unchanged' : 'request.replaced', {
      path: foreign(written.path),
    });
  if (session.settings.json)
    printJson(session, {
      ...about,
      name: file.name,
      ...(written ? { out: written.path } : { out: null, text: file.text }),
    });
  else if (written === undefined) session.out.print(file.text);
  else session.out.print(show(view, written, await lookOf(session)));
}
