import type { Client } from '../../shared/door.ts';
import { canAskForNext, type NextStep } from '../../shared/status/next-step.ts';
import { nextStepText } from '../../shared/status/next-step-text.ts';
import { statusOfSoftkey } from '../../shared/status/status-of-softkey.ts';
import type { RequestView, StatusView } from '../../shared/views.ts';
import type { Session } from './session.ts';
import { warnAlways } from './warn.ts';

/**
 * What to do instead of sending a request that was made and, as things are now, leads to no license; null
 * where it does. It is made all the same: a person may have a reason, and the desk decides.
 */
export async function stepInsteadOf(
  { softkeyId }: Pick<RequestView, 'softkeyId'>,
  door: Client,
): Promise<NextStep | null> {
  const status = statusOfSoftkey(await door['status.read']({}), softkeyId ?? undefined);
  return leadsOn(status, softkeyId) ? null : status.next;
}

export async function warnThatUnhelpful(next: NextStep, session: Session): Promise<void> {
  const texts = await session.texts();
  const step = nextStepText(next, session.program.surroundings.profile.name, texts);
  await warnAlways(texts.t('request.isOfNoUse', { step }), session);
}

function leadsOn(status: StatusView, softkeyId: string | null): boolean {
  return softkeyId === null ? status.waitingFor?.fits !== false : canAskForNext(status, status);
}
