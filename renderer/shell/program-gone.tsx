import { useProgramInfo } from '../host/program-info.ts';
import { useProgramWatch } from '../state/program-watch.ts';
import { useTexts } from '../state/texts.ts';
import { GoneBar } from './gone-bar.tsx';

/** Says above every screen that the program is gone or hangs, what to do, and when it is back. */
export function ProgramGone() {
  const { t } = useTexts();
  const { host, door } = useProgramInfo();
  return <GoneBar watch={useProgramWatch(host)} hint={t(`app.shell.gone.${door}`)} />;
}
