import type { MachineView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import type { KnownMachine } from './use-machine.ts';
import { deniedToShow, offersRoot, remedyKey, type UnreadGroup } from './what-to-show.ts';
import './findings.css';

/** What the system denied, why, and what would allow it. */
export function UnreadCard({
  machine,
  isReading,
  askedRoot,
  read,
}: Pick<KnownMachine, 'isReading' | 'askedRoot' | 'read'> & { machine: MachineView }) {
  const { t } = useTexts();
  const groups = deniedToShow(machine);
  if (groups.length === 0) return null;
  return (
    <Card title={t('app.machine.unread')}>
      {offersRoot(machine) && (
        <div className="stack-tight">
          <div>
            <Button isDisabled={isReading} onPress={() => read({ askRoot: true })}>
              {t('app.machine.askRoot')}
            </Button>
          </div>
          <p className="soft small" role="status">
            {t(askedRoot && !isReading ? 'app.machine.askRootNo' : 'app.machine.askRootWait')}
          </p>
        </div>
      )}
      <ul className="findings">
        {groups.map((group) => (
          <UnreadLine key={group.reason} group={group} platform={machine.platform} />
        ))}
      </ul>
    </Card>
  );
}

function UnreadLine({ group, platform }: { group: UnreadGroup; platform: MachineView['platform'] }) {
  const { t } = useTexts();
  const { reason, components, decides } = group;
  return (
    <li className="finding">
      <ToneSign tone={decides ? 'warn' : 'info'} named />
      <div className="stack-tight">
        <h3>{components.map((component) => t(`component.${component}`)).join(', ')}</h3>
        <p>
          {t(`reason.${reason}.why`)}{' '}
          <span className="soft">{t(decides ? 'app.machine.decides' : 'app.machine.noDecision')}</span>
        </p>
        <Instruction>{t(remedyKey(reason, platform))}</Instruction>
      </div>
    </li>
  );
}
