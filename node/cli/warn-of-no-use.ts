import type { Client } from '../../shared/door.ts';
import { headedBySoftkey } from '../../shared/status/headed.ts';
import { canAskForNext } from '../../shared/status/next-step.ts';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import type { RequestView, StatusView } from '../../shared/views.ts';
import type { Session } from './session.ts';
import { warnAlways } from './warn.ts';

/**
 * Says of a request that was made that it leads to no license as things are now, and what to do instead. It
 * is made all the same: a person may have a reason, and the desk decides.
 */
export async function warnIfOfNoUse(
  { softkeyId }: Pick<RequestView, 'softkeyId'>,
  door: Client,
  session: Session,
): Promise<void> {
  const status = headedBySoftkey(await door['status.read']({}), softkeyId ?? undefined);
  if (leadsOn(status, softkeyId)) return;
  const texts = await session.texts();
  const step = nextStepText(status.next, session.program.surroundings.profile.name, texts);
  await warnAlways(texts.t('request.isOfNoUse', { step }), session);
}

function leadsOn(status: StatusView, softkeyId: string | null): boolean {
  return softkeyId === null ? status.waitingFor?.fits !== false : canAskForNext(status, status);
}
