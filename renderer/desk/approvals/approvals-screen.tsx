import { useState } from 'react';
import type { ApprovalView } from '../../../shared/desk-people.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { mayApprove } from '../place.ts';
import { UnlockCard } from '../unlock-card.tsx';
import { Decide } from './decide.tsx';
import { useApprovals } from './use-approvals.ts';

/** `softkey desk approvals`, and `softkey desk approve`: what waits for a second person. */
export function ApprovalsScreen() {
  const { t } = useDeskTexts();
  const { who, isUnlocked } = useDeskState();
  const { answer, again, isAsking } = useApprovals();
  return (
    <Screen
      title={t('clerk.approvals.title')}
      lead={t('clerk.approvals.lead')}
      actions={
        <Button onPress={() => void again()} isPending={isAsking}>
          {t('clerk.approvals.again')}
        </Button>
      }
    >
      {mayApprove(who) && !isUnlocked && <UnlockCard />}
      {answer.at === 'waiting' && <Loading />}
      {answer.at === 'refused' && <Refusal refusal={answer.refusal} />}
      {answer.at === 'here' && answer.value.length === 0 && <p role="status">{t('people.noApproval')}</p>}
      {answer.at === 'here' &&
        answer.value.map((approval) => <Asked key={approval.approval} approval={approval} again={again} />)}
    </Screen>
  );
}

/** All that is asked for, as it is approved; and who may decide. */
function Asked({ approval, again }: { approval: ApprovalView; again: () => Promise<void> }) {
  const { t } = useDeskTexts();
  const { who } = useDeskState();
  const { way, about, state, askedBy } = approval;
  const [decided, setDecided] = useState<ApprovalView | null>(null);
  const now = decided ?? approval;
  const subject = about['host'] ?? about['softkeyId'] ?? about['name'];
  const title = t(`approvalCause.${way}`);
  const isOwn = who.kind === 'operator' && who.operator.name === askedBy;
  return (
    <Card title={typeof subject === 'string' ? `${foreign(subject)}: ${title}` : title}>
      <ApprovalFacts approval={approval} />
      {now.state !== 'pending' && (
        <p role="status">
          <strong>{decisionText(now, t)}</strong>
          {now.state === 'given' && ` · ${t('clerk.approvals.goesOn', { operator: foreign(askedBy) })}`}
        </p>
      )}
      {state === 'pending' && decided === null && (isOwn || !mayApprove(who)) && (
        <p className="soft">{t(isOwn ? 'clerk.approvals.own' : 'clerk.approvals.notYours')}</p>
      )}
      {state === 'pending' && decided === null && !isOwn && mayApprove(who) && (
        <Decide approval={approval} onDecided={setDecided} again={again} />
      )}
    </Card>
  );
}

function decisionText(
  { state, decidedBy, reason }: ApprovalView,
  t: ReturnType<typeof useDeskTexts>['t'],
): string {
  const operator = foreign(decidedBy ?? '');
  return state === 'given'
    ? t('people.given', { operator })
    : t('people.denied', { operator, reason: foreign(reason ?? '') });
}

/** What of an approval has a line of its own; the rest of it follows in one line. */
const NAMED: ReadonlySet<string> = new Set([
  'host',
  'product',
  'customer',
  'reference',
  'softkeyId',
  'otherSoftkeyId',
  'expiresAt',
  'reason',
]);

function ApprovalFacts({ approval }: { approval: ApprovalView }) {
  const texts = useDeskTexts();
  const { t, dates } = texts;
  const { why, askedBy, askedAt, until, about } = approval;
  const { host, product, customer, reference, softkeyId, otherSoftkeyId, expiresAt, reason } = about;
  const named = (value: unknown) =>
    typeof value === 'string' && value !== '' ? <Foreign>{value}</Foreign> : null;
  const rest = Object.entries(about).filter(([name]) => !NAMED.has(name));
  const others = entryDetailText(Object.fromEntries(rest), texts);
  const end = typeof expiresAt === 'string' ? dates.moment(expiresAt) : t('status.noEnd');
  return (
    <Facts
      facts={[
        [t('clerk.softkeys.host'), named(host)],
        [t('clerk.softkeys.customer'), named(customer)],
        [t('clerk.softkeys.product'), named(product)],
        [t('clerk.story.reference'), named(reference)],
        [t('clerk.given.softkey'), named(softkeyId)],
        [t('clerk.approvals.other'), named(otherSoftkeyId)],
        [t('clerk.given.until'), expiresAt === undefined ? null : end],
        [t('clerk.approvals.more'), others === '' ? null : others],
        [t('clerk.decision.reason'), named(reason)],
        [t('clerk.approvals.because'), why.map((cause) => t(`approvalCause.${cause}`)).join(', ')],
        [t('clerk.approvals.askedBy'), <Foreign key="who">{askedBy}</Foreign>],
        [t('clerk.approvals.askedAt'), dates.moment(askedAt)],
        [t('clerk.approvals.counts'), dates.moment(until)],
        [t('clerk.approvals.id'), <code key="id">{approval.approval}</code>],
      ]}
    />
  );
}
