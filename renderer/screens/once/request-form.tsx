import { useId, useState } from 'react';
import type { Order } from '../../../shared/document/payload/fields.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAct, useAnswer } from '../../state/ask.ts';
import { useReadAgain } from '../../state/read-again.ts';
import { useStepDone } from '../../state/step-done.ts';
import { useTexts } from '../../state/texts.ts';
import { CheckList } from './check-list.tsx';
import { Confirmation } from './confirmation.tsx';
import { OnlyOncePoints } from './only-once-points.tsx';
import { OrderSummary } from './order-summary.tsx';
import { requestObstacles, seenAmong, sortChecks } from './request-obstacles.ts';

/**
 * From what "only once" means to the button. `reason`: why this is another request; null for the first one.
 */
export function RequestForm({
  order,
  host,
  reason,
  dropReason,
}: {
  order: Order;
  host: string;
  reason: string | null;
  dropReason: () => void;
}) {
  const { t } = useTexts();
  const { station } = useHost();
  const { draft, go } = useAppState();
  const stepDone = useStepDone();
  const readAgain = useReadAgain();
  const preflight = useAnswer(() => station['machine.preflight']({ order, askRoot: false }));
  const [typed, setTyped] = useState('');
  const listId = useId();
  const checks = preflight.answer.at === 'here' ? sortChecks(preflight.answer.value.checks) : null;
  const missing = requestObstacles({
    checks: preflight.isAsking ? null : checks,
    ticked: draft.acknowledged,
    person: draft.person,
    typed,
    host,
  });
  const making = useAct(async () => {
    try {
      await station['preLicense.create']({
        order,
        confirm: host,
        person: draft.person.trim(),
        acknowledged: checks === null ? [] : seenAmong(checks, draft.acknowledged),
        again: reason === null ? null : { reason },
      });
    } catch (error) {
      // The machine was read for this, and may no longer be what the checks show.
      preflight.again();
      throw error;
    }
    stepDone('once', 'request');
  });
  return (
    <Screen
      title={t('app.once.title')}
      lead={t('app.once.lead')}
      actions={
        <>
          <Button onPress={() => go('project')}>{t('app.shell.back')}</Button>
          <div className="row">
            {missing.length > 0 && (
              <span className="soft small">{t('app.once.missing.count', { count: missing.length })}</span>
            )}
            <Button
              look="main"
              onPress={making.act}
              isDisabled={missing.length > 0}
              isPending={making.isBusy}
              aria-describedby={listId}
            >
              {t(reason === null ? 'app.once.make' : 'app.once.makeAnother')}
            </Button>
          </div>
        </>
      }
    >
      {reason !== null && <AnotherBanner reason={reason} drop={dropReason} />}
      <OnlyOncePoints />
      <OrderSummary order={order} />
      {preflight.answer.at === 'refused' && (
        <Refusal refusal={preflight.answer.refusal}>
          <div>
            <Button onPress={preflight.again} isPending={preflight.isAsking}>
              {t('app.once.checks.again')}
            </Button>
          </div>
        </Refusal>
      )}
      {preflight.answer.at === 'waiting' && (
        <Card title={t('app.once.checks.title')}>
          <Loading />
        </Card>
      )}
      {checks !== null && (
        <CheckList checks={checks} isChecking={preflight.isAsking} again={() => readAgain(preflight.again)} />
      )}
      <Confirmation host={host} typed={typed} onType={setTyped} missing={missing} listId={listId} />
      {making.refusal && <Refusal refusal={making.refusal} />}
    </Screen>
  );
}

function AnotherBanner({ reason, drop }: { reason: string; drop: () => void }) {
  const { t } = useTexts();
  return (
    <Callout tone="warn" title={t('app.once.another.banner')}>
      <p>
        {t('app.once.another.because')} <Foreign>{reason}</Foreign>
      </p>
      <div>
        <Button onPress={drop}>{t('app.once.another.drop')}</Button>
      </div>
    </Callout>
  );
}
