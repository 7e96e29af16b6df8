import type { ExitCode } from '../../../../shared/errors/codes.ts';
import type { Overrides } from '../../../desk/overrides.ts';
import type { Replacement } from '../../../desk/replace.ts';
import { usageRefusal } from '../../command-line.ts';
import type { Session } from '../../session.ts';
import { answerWith, idsIn, type UpgradeValues, type Words } from './answer.ts';
import { type DecisionValues, requireDecision } from './decision.ts';
import { typedId } from './typed-id.ts';

type RekeyValues = UpgradeValues & DecisionValues;

interface ReissueValues extends RekeyValues {
  readonly replaces: string;
  readonly allow: string | undefined;
}

interface RehostValues extends ReissueValues {
  readonly returned: string;
}

/** `softkey desk rehost`: the softkey of one machine goes on on another one. */
export async function runDeskRehost(values: RehostValues, words: Words, session: Session): Promise<ExitCode> {
  const { returned } = values;
  if (returned !== 'claimed' && returned !== 'missing')
    throw usageRefusal('badChoice', '--returned', '', 'claimed, missing');
  return answerReplacing(
    values,
    { way: 'rehost', replaces: typedId(values.replaces), returned },
    words,
    session,
  );
}

/** `softkey desk reissue`: another softkey for the same machine, because the first one was wrong. */
export async function runDeskReissue(
  values: ReissueValues,
  words: Words,
  session: Session,
): Promise<ExitCode> {
  const replaces = typedId(values.replaces);
  return answerReplacing(values, { way: 'reissue', replaces, returned: null }, words, session);
}

async function answerReplacing(
  values: ReissueValues,
  replacement: Replacement,
  words: Words,
  session: Session,
): Promise<ExitCode> {
  const overrides = { ...requireDecision(values, session), allow: idsIn(values.allow) };
  return answerWith(values, words, session, (desk) => ({
    look: (request, terms) => desk.reviewReplacement(request, replacement, terms, overrides),
    answer: (request, terms, date) => desk.replace(request, replacement, terms, { ...overrides, date }),
  }));
}

/** `softkey desk rekey`: the softkey of a machine whose home was lost is held to the key of its new one. */
export async function runDeskRekey(values: RekeyValues, words: Words, session: Session): Promise<ExitCode> {
  const overrides: Partial<Overrides> = requireDecision(values, session);
  return answerWith(values, words, session, ({ reviewRekey, rekey }) => ({
    look: (request, terms) => reviewRekey(request, terms, overrides),
    answer: (request, terms, date) => rekey(request, terms, { ...overrides, date }),
  }));
}
