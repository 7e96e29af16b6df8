import { useEffect, useRef } from 'react';
import { announce } from '../design/announcements.tsx';
import { Button } from '../design/button.tsx';
import { Callout } from '../design/callout.tsx';
import type { PresenceWatch } from '../state/presence-watch.ts';
import { useTexts } from '../state/texts.ts';

/**
 * One bar above every screen while the program behind the page does not answer. `hint`: how it is started.
 */
export function GoneBar({
  watch: { isGone, look, isLooking },
  hint,
}: {
  watch: PresenceWatch;
  hint: string;
}) {
  const { t } = useTexts();
  const wasGone = useRef(false);
  useEffect(() => {
    if (isGone !== wasGone.current) announce(t(isGone ? 'app.shell.gone.title' : 'app.shell.gone.back'));
    wasGone.current = isGone;
  }, [isGone, t]);
  if (!isGone) return null;
  return (
    <Callout tone="stop" title={t('app.shell.gone.title')}>
      <p>{hint}</p>
      <p>{t('app.shell.gone.meanwhile')}</p>
      <div>
        <Button onPress={look} isPending={isLooking}>
          {t('app.shell.retry')}
        </Button>
      </div>
    </Callout>
  );
}
