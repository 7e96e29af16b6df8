import { useState } from 'react';
import { foreign } from '../../../shared/text/foreign.ts';
import { minuteOf } from '../../../shared/text/format.ts';
import type { RequestView } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { GivenOutForm } from '../status/given-out.tsx';
import { FileChip } from './file-chip.tsx';
import { SendOptions } from './send-options.tsx';
import './waiting-request.css';

/** The verdict, the file in all its forms, and what happens next. */
export function WaitingRequest({ request, product }: { request: RequestView; product: string | null }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const name = vendor.products.find(({ id }) => id === product)?.name ?? product;
  const date = minuteOf(request.createdAt);
  return (
    <>
      <VerdictBanner tone="info" title={t('app.request.waiting', { host: foreign(request.host) })}>
        <p>
          {name === null
            ? t('app.request.since', { date })
            : t('app.request.sinceFor', { date, product: foreign(name) })}
        </p>
        <p>{t('app.request.same')}</p>
      </VerdictBanner>
      <Card
        title={t('app.request.file.to', { vendor: foreign(vendor.name) })}
        aside={<span className="soft">{t(`kind.${request.kind}`)}</span>}
      >
        <FileChip file={request.file} />
        <p className="soft small">{t('app.request.file.drag')}</p>
        <SendOptions request={request} />
      </Card>
      <LeftAlready request={request} />
      <CheckCode code={request.checkCode} />
      <Next vendor={vendor.name} />
    </>
  );
}

/** Nobody here can see that it left: a person says so. */
function LeftAlready({ request }: { request: RequestView }) {
  const { t } = useTexts();
  const [isNoted, setNoted] = useState(false);
  return (
    <Card title={t('app.home.act.noteGivenOut')}>
      {isNoted && <Callout tone="ok" title={t('app.home.givenOut.noted')} announce />}
      <GivenOutForm softkeyId={request.softkeyId} onNoted={() => setNoted(true)} />
    </Card>
  );
}

function CheckCode({ code }: { code: string }) {
  const { t } = useTexts();
  return (
    <Card title={t('app.request.check.title')}>
      <div className="check-code">
        <p className="check-code-text">{code}</p>
        <p>{t('app.request.check.what')}</p>
      </div>
    </Card>
  );
}

function Next({ vendor }: { vendor: string }) {
  const { t } = useTexts();
  return (
    <Card title={t('app.request.next.title')}>
      <ol className="next-steps">
        <li>{t('app.request.next.send')}</li>
        <li>{t('app.request.next.answer', { vendor: foreign(vendor) })}</li>
        <li>{t('app.request.next.import')}</li>
      </ol>
    </Card>
  );
}
