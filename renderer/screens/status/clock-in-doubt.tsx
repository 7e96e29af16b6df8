import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import type { MachineGlance, StatusView } from '../../../shared/views.ts';
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
export function ClockInDoubt({ view: { clock, next } }: { view: StatusView }) {
  const texts = useTexts();
  if (next.kind !== 'set-clock') return null;
  const { t } = texts;
  const { moment } = spokenDates(clock.now, texts);
  const [now, highest] = [moment(clock.now), moment(clock.highest)];
  const from = clock.ahead === null ? '' : moment(clock.ahead.believedFrom);
  const text = clock.ahead === null ? 'clock' : 'ahead';
  return (
    <div className="stack-tight">
      <p>{t(`app.status.${text}.shows`, { now, highest, from })}</p>
      <p>{t('app.status.clock.behind')}</p>
      <Commands />
    </div>
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
