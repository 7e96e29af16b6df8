import type { Adapter } from '../../../shared/machine/facts.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { MachineView } from '../../../shared/views.ts';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import './lists.css';

/** Which network adapters count, which do not, and why. */
export function Adapters({ adapters, readings }: Pick<MachineView, 'adapters' | 'readings'>) {
  const { t } = useTexts();
  const isIncomplete = readings.some((reading) => reading.status === 'value' && reading.incomplete);
  if (adapters.length === 0) return null;
  const counted = adapters.filter((adapter) => adapter.counted).length;
  const leftOut = adapters.length - counted;
  return (
    <Disclosure title={t('app.machine.adapters', { count: counted, leftOut })}>
      {isIncomplete && <p className="soft">{t('probe.incomplete')}</p>}
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('field.adapter')}</th>
            <th scope="col">{t('app.machine.identifier.mac')}</th>
            <th scope="col">{t('app.machine.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {adapters.map((adapter) => (
            <AdapterRow key={`${adapter.name} ${adapter.mac}`} adapter={adapter} />
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}

function AdapterRow({ adapter: { name, mac, counted, leftOut, dynamic } }: { adapter: Adapter }) {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row">
        <Foreign>{name}</Foreign>
      </th>
      <td className="mono">{mac === '' ? NOTHING : mac}</td>
      <td>
        {counted ? (
          <span className="list-mark">
            <ToneSign tone={dynamic === undefined ? 'ok' : 'warn'} />
            <span>{dynamic === undefined ? t('probe.counts') : t(`dynamicMac.${dynamic}`)}</span>
          </span>
        ) : (
          <span className="soft">
            {t('probe.leftOut', { reason: leftOut === undefined ? NOTHING : t(`adapter.${leftOut}`) })}
          </span>
        )}
      </td>
    </tr>
  );
}
