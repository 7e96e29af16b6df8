import { type Session, wantsNotes } from './session.ts';
import { displayOf } from './show/display.ts';
import { wrapped } from './show/layout.ts';

/** A warning on standard error, unless only results are wanted. */
export async function warn(text: string, session: Session): Promise<void> {
  if (wantsNotes(session)) await warnAlways(text, session);
}

/** The same, even with `--quiet`: a question refers to it. */
export async function warnAlways(text: string, session: Session): Promise<void> {
  const look = await displayOf(session, session.err);
  const label = `${look.t('said.warning')}: `;
  session.err.print(`${look.paint('caution', label)}${wrapped(text, look, ' '.repeat(label.length))}\n`);
}
