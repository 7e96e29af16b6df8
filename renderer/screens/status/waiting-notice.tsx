import { helpfulRequest } from '../../../shared/status/next-step.ts';
import { dayOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';

/**
 * The request that has no answer yet, and the ways to it and to its answer; nothing where an answer would not
 * help.
 */
export function WaitingNotice({ view }: { view: StatusView }) {
  const { t, zone } = useTexts();
  const request = helpfulRequest(view);
  if (request === null) return null;
  const { kind, requestId, createdAt } = request;
  return (
    <Callout
      tone="info"
      title={t('app.status.waiting.title', { kind: t(`kind.${kind}`), date: dayOf(createdAt, zone) })}
    >
      <p>{t('app.status.waiting.id', { requestId })}</p>
      <RequestActions next={view.next} />
    </Callout>
  );
}

/** What has had no answer for days is sent again first. */
export function RequestActions({ next }: Pick<StatusView, 'next'>) {
  const { t } = useTexts();
  const { go } = useAppState();
  const isLate = next.kind === 'send-again';
  return (
    <div className="row">
      <Button look={isLate ? 'plain' : 'main'} onPress={() => go('import')}>
        {t('app.status.waiting.import')}
      </Button>
      <Button look={isLate ? 'main' : 'plain'} onPress={() => go('request')}>
        {t('app.status.waiting.show')}
      </Button>
    </div>
  );
}
