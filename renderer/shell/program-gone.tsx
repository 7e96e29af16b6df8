import { useEffect, useRef } from 'react';
import { announce } from '../design/announcements.tsx';
import { Button } from '../design/button.tsx';
import { Callout } from '../design/callout.tsx';
import { useProgramInfo } from '../host/program-info.ts';
import { useProgramWatch } from '../state/program-watch.ts';
import { useTexts } from '../state/texts.ts';

/** Says above every screen that the program is gone or hangs, what to do, and when it is back. */
export function ProgramGone() {
  const { t } = useTexts();
  const { host, door } = useProgramInfo();
  const { isGone, look, isLooking } = useProgramWatch(host);
  const wasGone = useRef(false);
  useEffect(() => {
    if (isGone !== wasGone.current) announce(t(isGone ? 'app.shell.gone.title' : 'app.shell.gone.back'));
    wasGone.current = isGone;
  }, [isGone, t]);
  if (!isGone) return null;
  return (
    <Callout tone="stop" title={t('app.shell.gone.title')}>
      <p>{t(`app.shell.gone.${door}`)}</p>
      <p>{t('app.shell.gone.meanwhile')}</p>
      <div>
        <Button onPress={look} isPending={isLooking}>
          {t('app.shell.retry')}
        </Button>
      </div>
    </Callout>
  );
}
