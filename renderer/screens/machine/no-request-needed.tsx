import { helpfulRequest } from '../../../shared/status/next-step.ts';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';

/**
 * For a machine that has what it needs, or has asked for it: the way there, so that nobody asks twice by
 * accident.
 */
export function NoRequestNeeded({ status }: { status: StatusView }) {
  const { softkeys, licensed } = status;
  const request = helpfulRequest(status);
  const texts = useTexts();
  const { t } = texts;
  const { go } = useAppState();
  if (request !== null)
    return (
      <Callout
        tone="info"
        title={t('app.machine.waitingTitle', {
          date: spokenDates(status.clock.now, texts).day(request.createdAt),
        })}
        announce
      >
        <p>{t('app.machine.waitingHint')}</p>
        <div>
          <Button onPress={() => go('request')}>{t('app.machine.waitingGo')}</Button>
        </div>
      </Callout>
    );
  if (softkeys.length === 0) return null;
  const which = licensed ? 'held' : 'heldInVain';
  return (
    <Callout tone={licensed ? 'info' : 'warn'} title={t(`app.machine.${which}.title`)} announce>
      <p>{t(`app.machine.${which}.hint`)}</p>
      <div>
        <Button onPress={() => go('status')}>{t('app.machine.heldGo')}</Button>
      </div>
    </Callout>
  );
}
