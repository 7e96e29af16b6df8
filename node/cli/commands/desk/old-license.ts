import type { IssueView, LedgerNote, LicenseView } from '../../../../shared/desk-views.ts';
import { momentOf } from '../../../../shared/text/format.ts';
import { remarkText } from '../../../../shared/text/remark-text.ts';
import type { Texts } from '../../../../shared/text/texts.ts';
import { type Session, wantsNotes } from '../../session.ts';
import { warnAlways } from '../../warn.ts';

/**
 * Warns of a license that is written again, before it is sent: a newer one exists, its last day is over, or
 * something was remarked when it was issued. Answers with the notes that were said.
 */
export async function warnAgain(view: IssueView, session: Session): Promise<readonly LedgerNote[]> {
  if (!view.repeated) return [];
  if (view.newest.sequence > view.sequence) await warnOlder(view, session);
  else await warnExpired(view, session);
  if (!wantsNotes(session)) return [];
  const warnings = view.remarks.filter(({ note }) => note !== 'journal-unproved');
  const texts = await session.texts();
  for (const remark of warnings) await warnAlways(remarkText(remark, texts), session);
  return warnings.map(({ note }) => note);
}

/** Even with `--quiet`: a station that has the newer one refuses this one. */
async function warnOlder({ sequence, softkeyId, newest, expiresAt }: IssueView, session: Session) {
  if (session.settings.json) return;
  const texts = await session.texts();
  const values = {
    softkeyId,
    sequence,
    until: endText(expiresAt, texts),
    newest: newest.sequence,
    newestUntil: endText(newest.expiresAt, texts),
  };
  await warnAlways(texts.t('desk.older', values), session);
}

export async function warnExpired(
  { expired, expiresAt, sequence }: LicenseView,
  session: Session,
): Promise<void> {
  if (!expired || session.settings.json) return;
  const texts = await session.texts();
  await warnAlways(texts.t('desk.expired', { sequence, until: endText(expiresAt, texts) }), session);
}

function endText(expiresAt: LicenseView['expiresAt'], { t, zone }: Texts): string {
  return expiresAt === null ? t('status.noEnd') : momentOf(expiresAt, zone);
}
