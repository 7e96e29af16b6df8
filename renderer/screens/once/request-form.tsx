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

interface Asked {
  readonly order: Order;
  readonly host: string;
  /** Why this is another request; null for the first one. */
  readonly reason: string | null;
}

/** From what "only once" means to the button. */
export function RequestForm({ order, host, reason, dropReason }: Asked & { dropReason: () => void }) {
  const { t } = useTexts();
  const readAgain = useReadAgain();
  const listId = useId();
  const { preflight, checks, typed, type, missing, making } = useMakingRequest({ order, host, reason });
  return (
    <Screen
      title={t('app.once.title')}
      lead={t('app.once.lead')}
      actions={<Actions isFirst={reason === null} missing={missing.length} listId={listId} making={making} />}
    >
      {reason !== null && <AnotherBanner reason={reason} drop={dropReason} />}
      <OnlyOncePoints />
      <OrderSummary order={order} />
      <ChecksToCome preflight={preflight} />
      {checks !== null && (
        <CheckList checks={checks} isChecking={preflight.isAsking} again={() => readAgain(preflight.again)} />
      )}
      <Confirmation host={host} typed={typed} onType={type} missing={missing} listId={listId} />
      {making.refusal && <Refusal refusal={making.refusal} />}
    </Screen>
  );
}

/** The checks of the machine, what still keeps the request from being made, and making it. */
function useMakingRequest({ order, host, reason }: Asked) {
  const { station } = useHost();
  const { draft } = useAppState();
  const stepDone = useStepDone();
  const preflight = useAnswer(() => station['machine.preflight']({ order, askRoot: false }));
  const [typed, type] = useState('');
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
  return { preflight, checks, typed, type, missing, making };
}

type MakingRequest = ReturnType<typeof useMakingRequest>;

/** The way back, and the button that makes the request. `missing`: how much still keeps it from that. */
function Actions({
  isFirst,
  missing,
  listId,
  making,
}: {
  isFirst: boolean;
  missing: number;
  listId: string;
  making: MakingRequest['making'];
}) {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <>
      <Button onPress={() => go('project')}>{t('app.shell.back')}</Button>
      <div className="row">
        {missing > 0 && <span className="soft small">{t('app.once.missing.count', { count: missing })}</span>}
        <Button
          look="main"
          onPress={making.act}
          isDisabled={missing > 0}
          isPending={making.isBusy}
          aria-describedby={listId}
        >
          {t(isFirst ? 'app.once.make' : 'app.once.makeAnother')}
        </Button>
      </div>
    </>
  );
}

/** Stands in the place of the checks until they are there, or where they were refused. */
function ChecksToCome({ preflight: { answer, again, isAsking } }: Pick<MakingRequest, 'preflight'>) {
  const { t } = useTexts();
  if (answer.at === 'here') return null;
  if (answer.at === 'refused')
    return (
      <Refusal refusal={answer.refusal}>
        <div>
          <Button onPress={again} isPending={isAsking}>
            {t('app.once.checks.again')}
          </Button>
        </div>
      </Refusal>
    );
  return (
    <Card title={t('app.once.checks.title')}>
      <Loading />
    </Card>
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
