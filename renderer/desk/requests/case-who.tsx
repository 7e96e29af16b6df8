import type { RequestFace } from '../../../shared/desk-judgement.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Callout } from '../../design/callout.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskTexts } from '../desk-texts.ts';

/** Who asks, for what, and since when, as the request says it. */
export function CaseWho({ face }: { face: RequestFace }) {
  const { t, dates } = useDeskTexts();
  const { vendor } = useDeskInfo();
  const { customer, product, reference, person, createdAt, softkey, again } = face;
  const name = vendor.products.find(({ id }) => id === product)?.name ?? product;
  const date = dates.day(createdAt);
  const parts = [
    customer?.name ?? '',
    customer?.contact ?? '',
    name ?? t('clerk.ask.unknownProduct'),
    reference === '' ? '' : t('clerk.ask.order', { reference: foreign(reference) }),
    softkey === null
      ? ''
      : t('clerk.ask.softkey', { softkeyId: softkey.softkeyId, sequence: softkey.license.sequence }),
    person === '' ? t('clerk.ask.made', { date }) : t('clerk.ask.madeBy', { date, person: foreign(person) }),
  ].filter((part) => part !== '');
  return (
    <>
      <ul className="case-who">
        {parts.map((part) => (
          <li key={part}>
            <Foreign>{part}</Foreign>
          </li>
        ))}
      </ul>
      {again !== null && <Callout tone="warn" title={t('clerk.ask.again', { reason: foreign(again) })} />}
    </>
  );
}

/** Large enough to be read aloud from where one stands. */
export function CheckCode({ code }: { code: string }) {
  const { t } = useDeskTexts();
  return (
    <section className="case-code" aria-label={t('clerk.code.label')}>
      <div>
        <h2>{t('clerk.code.label')}</h2>
        <p className="soft small">{t('clerk.code.hint')}</p>
      </div>
      <p className="case-code-text mono">{code}</p>
    </section>
  );
}
