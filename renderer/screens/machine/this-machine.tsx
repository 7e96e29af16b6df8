import type { Hypervisor } from '../../../shared/machine/facts.ts';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useTexts } from '../../state/texts.ts';
import type { KnownMachine } from './use-machine.ts';
import './this-machine.css';

/** A name of more characters than this is shown smaller, so that the answer below it is still seen. */
const LONG = 40;

/** What a technician recognises the machine by: its name, large, and where it runs. */
export function ThisMachine({ glance, machine, preflight }: KnownMachine) {
  const { t } = useTexts();
  if (glance.at === 'refused') return <Refusal refusal={glance.refusal} />;
  if (glance.at === 'waiting') return null;
  const { host, platform } = glance.value;
  const seen = preflight.at === 'here' ? preflight.value : null;
  const hypervisor = machine.at === 'here' ? machine.value.hypervisor : null;
  return (
    <Card>
      <div className="this-machine">
        <MachineDrawing isVirtual={hypervisor !== null && hypervisor.kind !== 'physical'} />
        <div className="stack-tight">
          <p className="soft">{t('app.machine.host')}</p>
          <p className={`this-machine-name ${host.length > LONG ? 'this-machine-long' : ''}`}>
            <Foreign>{host}</Foreign>
          </p>
          <Facts
            facts={[
              [t('app.machine.system'), t(`app.machine.platform.${platform}`)],
              [
                t('app.machine.hypervisor'),
                hypervisor === null ? (
                  <Pending key="hypervisor" isAwaited={machine.at === 'waiting'} />
                ) : (
                  <HypervisorName
                    key="hypervisor"
                    hypervisor={hypervisor}
                    version={seen?.hypervisorVersion ?? null}
                  />
                ),
              ],
              [
                t('app.machine.physicalHost'),
                seen?.physicalHost ? <Foreign key="physical">{seen.physicalHost}</Foreign> : null,
              ],
            ]}
          />
        </div>
      </div>
    </Card>
  );
}

function HypervisorName({ hypervisor, version }: { hypervisor: Hypervisor; version: string | null }) {
  const { t } = useTexts();
  return (
    <>
      {t(`hypervisor.${hypervisor.kind}`)}
      {version !== null && (
        <>
          {' '}
          <Foreign>{version}</Foreign>
        </>
      )}
      {hypervisor.cloud !== undefined && `, ${t('probe.cloud', { cloud: hypervisor.cloud })}`}
    </>
  );
}

function Pending({ isAwaited }: { isAwaited: boolean }) {
  const { t } = useTexts();
  return <span className="soft">{isAwaited ? t('app.machine.reading') : '–'}</span>;
}

/** A machine; within the outline of its host, where it is virtual. */
function MachineDrawing({ isVirtual }: { isVirtual: boolean }) {
  return (
    <svg className="this-machine-drawing" viewBox="0 0 96 96" aria-hidden="true">
      {isVirtual && <rect className="drawn-around" x="3" y="3" width="90" height="90" rx="12" />}
      <rect className="drawn-screen" x="18" y="20" width="60" height="42" rx="5" />
      <path className="drawn-foot" d="M40 62v10M56 62v10M32 74h32" />
      <path className="drawn-prompt" d="m29 34 7 7-7 7M42 48h12" />
    </svg>
  );
}
