import { nearest } from '../../../shared/document/nearest.ts';
import { EXIT, type ExitCode, REFUSALS, type RefusalCode } from '../../../shared/errors/codes.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import { usageRefusal } from '../command-line.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { nextLine } from '../show/fields.ts';
import { wrapped } from '../show/layout.ts';

/** `softkey explain`: what a code means that somebody read out of a message, and what to do about it. */
export async function runExplain([typed = '']: readonly string[], session: Session): Promise<ExitCode> {
  const code = codeNamed(typed.toUpperCase().replaceAll('-', '_'), typed);
  const look = await displayOf(session);
  // Nothing fills the places of the sentence: which file it was is not known here.
  const [title = '', hint = ''] = [look.t(`refusal.${code}.title`), look.t(`refusal.${code}.hint`)].map(
    (text) => text.replaceAll(NOTHING, '…'),
  );
  if (session.settings.json) printJson(session, { code, title, hint, exit: REFUSALS[code] });
  else {
    const lines = [look.paint('strong', code), '', wrapped(title, look), nextLine(hint, look)];
    session.out.print(`${lines.join('\n')}\n`);
  }
  return EXIT.done;
}

function codeNamed(code: string, typed: string): RefusalCode {
  if (Object.hasOwn(REFUSALS, code)) return code as RefusalCode;
  const meant = nearest(code, Object.keys(REFUSALS));
  if (meant === undefined) throw usageRefusal('unknownCode', typed, 'softkey explain CODE');
  throw usageRefusal('unknownCodeNear', typed, `softkey explain ${meant}`, meant);
}
