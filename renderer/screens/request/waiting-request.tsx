import { useState } from 'react';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { RequestView, StatusView } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { UnbrokenDates } from '../../design/unbroken-dates.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useNextStepText } from '../../state/next-step.ts';
import { useTexts } from '../../state/texts.ts';
import { GivenOutForm } from '../status/given-out.tsx';
import { wasGivenOut } from '../status/status-words.ts';
import { FileChip } from './file-chip.tsx';
import { SendOptions } from './send-options.tsx';
import type { RequestToSend } from './waiting.ts';
import './waiting-request.css';

/** The verdict with the next step, and the file in all its forms. */
export function WaitingRequest({ status, waiting }: { status: StatusView; waiting: RequestToSend }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { request } = waiting;
  return (
    <>
      <Verdict status={status} {...waiting} />
      <Card
        title={t('app.request.file.to', { vendor: foreign(vendor.name) })}
        aside={<span className="soft">{t(`kind.${request.kind}`)}</span>}
      >
        <FileChip file={request.file} />
        <p className="soft small">{t('app.request.file.drag')}</p>
        <SendOptions request={request} />
      </Card>
      <LeftAlready request={request} isAgain={wasGivenOut(status)} />
      <CheckCode code={request.checkCode} />
    </>
  );
}

function Verdict({ status, request, product, helps }: { status: StatusView } & RequestToSend) {
  const texts = useTexts();
  const { t } = texts;
  const { vendor } = useProgramInfo();
  const next = useNextStepText(status);
  const name = vendor.products.find(({ id }) => id === product)?.name ?? product;
  const date = spokenDates(status.clock.now, texts).moment(request.createdAt);
  return (
    <VerdictBanner
      tone={helps ? 'info' : 'warn'}
      title={t(helps ? 'app.request.waiting' : 'app.request.noHelp', { host: foreign(request.host) })}
    >
      <p>
        <UnbrokenDates>
          {name === null
            ? t('app.request.since', { date })
            : t('app.request.sinceFor', { date, product: foreign(name) })}
        </UnbrokenDates>
      </p>
      <p>
        <UnbrokenDates>{next}</UnbrokenDates>
      </p>
      {status.next.kind === 'import-answer' && <p>{t('app.request.same')}</p>}
    </VerdictBanner>
  );
}

/** Nobody here can see that it left: a person says so. */
function LeftAlready({ request, isAgain }: { request: RequestView; isAgain: boolean }) {
  const { t } = useTexts();
  const [isNoted, setNoted] = useState(false);
  return (
    <Card title={t(`app.home.act.${isAgain ? 'noteAgain' : 'noteGivenOut'}`)}>
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
