import { advise, NONE_TESTED } from '../../shared/advisor/advise.ts';
import type { Answers } from '../../shared/advisor/answers.ts';
import type { OutputOf } from '../../shared/contract.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Station } from './context.ts';

/** What a plan needs, by the vendor's own guide. Refuses with `NO_GUIDE` if this vendor's build has none. */
export function adviceFor({ surroundings: { profile } }: Station, answers: Answers): OutputOf<'advice.read'> {
  if (profile.guide === undefined || profile.guide === null)
    throw new LicensingError('NO_GUIDE', { vendor: profile.name });
  return advise(answers, profile.guide, profile.preflight ?? NONE_TESTED);
}
