import type { SearchView } from '../../../shared/desk-views.ts';
import { Foreign } from '../../design/foreign.tsx';
import { useDeskTexts } from '../desk-texts.ts';
import { HostHeading } from './host-heading.tsx';
import '../table.css';

/** Softkeys, one in each row; the host leads to what happened to it. */
export function SoftkeyTable({ softkeys }: { softkeys: SearchView['softkeys'] }) {
  const { t, dates } = useDeskTexts();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('clerk.softkeys.host')}</th>
            <th scope="col">{t('clerk.softkeys.customer')}</th>
            <th scope="col">{t('clerk.softkeys.product')}</th>
            <th scope="col">{t('clerk.softkeys.issued')}</th>
            <th scope="col">{t('clerk.softkeys.until')}</th>
            <th scope="col">{t('clerk.softkeys.state')}</th>
          </tr>
        </thead>
        <tbody>
          {softkeys.map(({ softkeyId, host, customer, product, issuedAt, expiresAt, state }) => (
            <tr key={softkeyId}>
              <HostHeading softkeyId={softkeyId} host={host} />
              <td>
                <Foreign>{customer}</Foreign>
              </td>
              <td className="whole">{product}</td>
              <td className="whole">{dates.day(issuedAt)}</td>
              <td className="whole">{expiresAt === null ? t('status.noEnd') : dates.clockTime(expiresAt)}</td>
              <td className="whole">{t(`softkeyState.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
