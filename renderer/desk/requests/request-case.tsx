import { useState } from 'react';
import type { RequestJudgement } from '../../../shared/desk-judgement.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { UnlockCard } from '../unlock-card.tsx';
import { CaseChecks } from './case-checks.tsx';
import { CaseWho, CheckCode } from './case-who.tsx';
import { GivenCard } from './given-card.tsx';
import { GrantCards, IssueButton } from './grant-cards.tsx';
import { InNobodysPlace, InsteadCard, WasReplaced } from './instead-card.tsx';
import { grantableIn, licenseFor, type QueuedRequest } from './queued-request.ts';
import { RefusedCard } from './refused-card.tsx';

/** One request: who asks, what is unusual about it, and what the desk answers. */
export function RequestCase({ request }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { isUnlocked, queue, go } = useDeskState();
  const { judgement, host } = request;
  const grantable = grantableIn(request);
  const [missed, setMissed] = useState(0);
  const noteMissing = () => setMissed((times) => times + 1);
  const kind = judgement.at === 'here' ? judgement.value.face.kind : 'pre-license';
  const asks = kind === 'pre-license' ? 'clerk.ask.first' : 'clerk.ask.next';
  const isInstead = request.form.way !== '';
  const title = t(isInstead ? 'clerk.replace.asks' : asks, { host: foreign(host) });
  const close = () => {
    queue.remove(request.requestId);
    go('requests');
  };
  return (
    <Screen
      title={judgement.at === 'here' ? title : foreign(host)}
      actions={
        <>
          <Button onPress={close}>{t('clerk.queue.close')}</Button>
          {grantable === null ? (
            <NextRequest request={request} />
          ) : (
            <IssueButton request={request} fate={grantable} noteMissing={noteMissing} />
          )}
        </>
      }
    >
      {!isUnlocked && <UnlockCard />}
      {judgement.at === 'waiting' && isUnlocked && <Loading />}
      {judgement.at === 'refused' && (
        <Refusal refusal={judgement.refusal}>
          <div>
            <Button onPress={() => queue.judgeAgain(request.requestId)}>{t('app.shell.retry')}</Button>
          </div>
          {isInstead && <InNobodysPlace request={request} />}
        </Refusal>
      )}
      {judgement.at === 'here' && (
        <Judged request={request} judgement={judgement.value} missed={missed} noteMissing={noteMissing} />
      )}
    </Screen>
  );
}

function Judged({
  request,
  judgement: { face, fate, replaced },
  missed,
  noteMissing,
}: {
  request: QueuedRequest;
  judgement: RequestJudgement;
  /** How often somebody wanted to go on, and something was left to be said first. */
  missed: number;
  noteMissing: () => void;
}) {
  const given = licenseFor(request);
  const grantable = grantableIn(request);
  return (
    <>
      <CaseWho face={face} />
      {given !== null && <GivenCard given={given} isMeanwhile={request.isMeanwhile} />}
      {given !== null && replaced !== null && <WasReplaced replaced={replaced} />}
      <CheckCode code={face.checkCode} />
      {given === null && replaced !== null && (
        <InsteadCard request={request} replaced={replaced} face={face} missed={missed} />
      )}
      {fate.kind === 'refused' && (
        <RefusedCard request={request} refusal={fate.refusal} face={face} noteMissing={noteMissing} />
      )}
      {grantable !== null && (
        <GrantCards request={request} face={face} fate={grantable} isMissing={missed > 0} />
      )}
      <CaseChecks checks={face.checks} />
    </>
  );
}

/** After an answer, the next request that is open. */
function NextRequest({ request }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { queue, go } = useDeskState();
  if (licenseFor(request) === null) return null;
  const next = queue.requests.find((one) => licenseFor(one) === null);
  if (next === undefined) return null;
  return <Button onPress={() => go('requests', next.requestId)}>{t('clerk.given.nextRequest')}</Button>;
}
