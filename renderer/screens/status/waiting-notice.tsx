import { dayOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';

/** The request that has no answer yet, and the ways to it and to its answer. */
export function WaitingNotice({ waitingFor }: Pick<StatusView, 'waitingFor'>) {
  const { t, zone } = useTexts();
  const { go } = useAppState();
  if (waitingFor === null) return null;
  const { kind, requestId, createdAt } = waitingFor;
  return (
    <Callout
      tone="info"
      title={t('app.status.waiting.title', { kind: t(`kind.${kind}`), date: dayOf(createdAt, zone) })}
    >
      <p>{t('app.status.waiting.id', { requestId })}</p>
      <div className="row">
        <Button look="main" onPress={() => go('import')}>
          {t('app.status.waiting.import')}
        </Button>
        <Button onPress={() => go('request')}>{t('app.status.waiting.show')}</Button>
      </div>
    </Callout>
  );
}
