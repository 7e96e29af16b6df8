import type { Reading } from '../../../shared/machine/reading.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { MachineView, PreflightView } from '../../../shared/views.ts';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { useTexts } from '../../state/texts.ts';
import { eventsChanging, remedyKey } from './what-to-show.ts';
import './lists.css';

/** Every reading as it may be shown, with when it would become another one. */
export function Readings({
  machine: { readings, hypervisor, platform },
  preflight,
}: {
  machine: MachineView;
  preflight: PreflightView | null;
}) {
  const { t } = useTexts();
  const read = readings.filter(({ status }) => status === 'value').length;
  return (
    <Disclosure title={t('app.machine.readings', { read, all: readings.length })}>
      <div className="stack">
        <p className="soft">{t('app.machine.readingsLead')}</p>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('field.component')}</th>
              <th scope="col">{t('field.value')}</th>
              <th scope="col">{t('app.machine.forecastShort')}</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <ReadingRow
                key={reading.component}
                reading={reading}
                platform={platform}
                preflight={preflight}
              />
            ))}
          </tbody>
        </table>
        {hypervisor.evidence.length > 0 && (
          <div className="stack-tight">
            <h3>{t('app.machine.clues')}</h3>
            <ul>
              {hypervisor.evidence.map((clue) => (
                <li key={clue} className="mono">
                  <Foreign>{clue}</Foreign>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function ReadingRow({
  reading,
  platform,
  preflight,
}: {
  reading: Reading;
  platform: MachineView['platform'];
  preflight: PreflightView | null;
}) {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row">{t(`component.${reading.component}`)}</th>
      <td>
        {reading.status === 'value' ? (
          <span className="mono">
            <Foreign>{reading.values.join(', ')}</Foreign>
          </span>
        ) : (
          <div className="stack-tight">
            <p>
              {t(`reading.${reading.status}`)}: {t(`reason.${reading.reason}.why`)}
            </p>
            <Instruction>{t(remedyKey(reading.reason, platform))}</Instruction>
          </div>
        )}
        {reading.source !== '' && (
          <span className="list-note">
            <Foreign>{reading.source}</Foreign>
          </span>
        )}
      </td>
      <td>{preflight === null ? NOTHING : <When reading={reading} preflight={preflight} />}</td>
    </tr>
  );
}

function When({ reading: { component, status }, preflight }: { reading: Reading; preflight: PreflightView }) {
  const { t } = useTexts();
  if (status !== 'value') return NOTHING;
  const events = eventsChanging(component, preflight);
  if (events.length === 0) return t('app.machine.always');
  return t('app.machine.changesIn', { events: events.map((event) => t(`machineEvent.${event}`)).join(', ') });
}
