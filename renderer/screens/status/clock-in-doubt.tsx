import type { Instant } from '../../../shared/encoding/instant.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { MachineGlance, StatusView } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { CopyableCommand } from '../../design/copyable-command.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

/** The settings that set the clock by the network or by hand, as each system names them. */
const COMMANDS: Readonly<Record<MachineGlance['platform'], readonly string[]>> = {
  windows: ['w32tm /resync', 'Set-Date -Date "YYYY-MM-DD HH:MM"'],
  linux: ['sudo timedatectl set-ntp true', 'sudo timedatectl set-time "YYYY-MM-DD HH:MM:SS"'],
  macos: ['sudo systemsetup -setusingnetworktime on', 'sudo date -u MMDDhhmmYYYY'],
  other: ['date -u MMDDhhmmYYYY'],
};

/** The clock shows less than was seen before, or far more: what that means, and the ways out. */
export function ClockInDoubt({ view: { clock } }: { view: StatusView }) {
  if (clock.ahead !== null) return <ClockAhead clock={clock} from={clock.ahead.believedFrom} />;
  return clock.setBack ? <ClockSetBack clock={clock} /> : null;
}

type Clock = StatusView['clock'];

function ClockAhead({ clock, from }: { clock: Clock; from: Instant }) {
  const { t, zone } = useTexts();
  const [now, highest] = [momentOf(clock.now, zone), momentOf(clock.highest, zone)];
  const values = { now, highest, from: momentOf(from, zone) };
  return (
    <Callout tone="warn" title={t('app.status.ahead.title')}>
      <p>{t('app.status.ahead.shows', values)}</p>
      <p>{t('app.status.clock.behind')}</p>
      <Commands />
      <p>{t('app.status.ahead.right', values)}</p>
    </Callout>
  );
}

function ClockSetBack({ clock }: { clock: Clock }) {
  const { t, zone } = useTexts();
  const [now, highest] = [momentOf(clock.now, zone), momentOf(clock.highest, zone)];
  return (
    <Callout tone="warn" title={t('app.status.clock.title')}>
      <p>{t('app.status.clock.shows', { now, highest })}</p>
      <p>{t('app.status.clock.behind')}</p>
      <Commands />
      <p>{t('app.status.clock.ahead')}</p>
    </Callout>
  );
}

function Commands() {
  const { station } = useHost();
  const { answer } = useAnswer(() => station['machine.glance']({}));
  if (answer.at !== 'here') return null;
  return COMMANDS[answer.value.platform].map((command) => (
    <CopyableCommand key={command}>{command}</CopyableCommand>
  ));
}
