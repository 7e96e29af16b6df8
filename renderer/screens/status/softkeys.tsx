import { lastDayIfAny } from '../../../shared/status/status-text.ts';
import { softkeyTone } from '../../../shared/status/tone.ts';
import type { SoftkeyView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import './softkeys.css';

/** All softkeys of this machine, the best first; the chosen one is the one that is shown. */
export function Softkeys({
  softkeys,
  chosenId,
  choose,
}: {
  softkeys: readonly SoftkeyView[];
  chosenId: string | null;
  choose: (softkeyId: string | null) => void;
}) {
  const { t } = useTexts();
  return (
    <Card title={t('app.status.softkeys.title')}>
      <p className="soft">{t('app.status.softkeys.lead')}</p>
      <ul className="softkeys">
        {softkeys.map((softkey) => (
          <li key={softkey.softkeyId}>
            <button
              type="button"
              className="softkey"
              aria-pressed={softkey.softkeyId === chosenId}
              onClick={() => choose(softkey.softkeyId)}
            >
              <Row softkey={softkey} isBest={softkey === softkeys[0]} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Row({ softkey, isBest }: { softkey: SoftkeyView; isBest: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { vendor } = useProgramInfo();
  const { product, softkeyId, kind, expiresAt } = softkey;
  const until = lastDayIfAny(expiresAt, texts);
  return (
    <>
      <ToneSign tone={softkeyTone(softkey)} />
      <span className="softkey-product">
        {vendor.products.find(({ id }) => id === product)?.name ?? product}
        {isBest && ' '}
        {isBest && <span className="softkey-best">{t('app.status.softkeys.best')}</span>}
      </span>
      <span>{t(`state.${kind}`)}</span>
      <span>{until === '' ? '' : `${t('field.until')} ${until}`}</span>
      <code className="softkey-id">{softkeyId}</code>
    </>
  );
}
