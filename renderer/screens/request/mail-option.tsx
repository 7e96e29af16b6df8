import { useMemo } from 'react';
import { requestMail } from '../../../shared/request/mail.ts';
import type { RequestView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { SendOption } from './send-option.tsx';
import { useSave } from './use-save.ts';

/** A message to the vendor: opened in the mail program, which takes no file from here, or saved with the file attached. */
export function MailOption({ request }: { request: RequestView }) {
  const texts = useTexts();
  const { t } = texts;
  const { host, vendor } = useProgramInfo();
  const mail = useMemo(() => requestMail(request, vendor, texts), [request, vendor, texts]);
  const opening = useAct(async () => {
    await host.app['mail.open']({ url: mail.url });
  });
  const { save, isBusy, refusal, saved } = useSave();
  const what =
    mail.to === '' ? t('app.request.mail.whatNoAddress') : t('app.request.mail.what', { address: mail.to });
  return (
    <SendOption kind="mail" what={what}>
      <div className="row">
        <Button onPress={opening.act} isPending={opening.isBusy}>
          {t('app.request.mail.act')}
        </Button>
        <Button onPress={() => save({ name: `${request.file.name}.eml`, text: mail.eml })} isPending={isBusy}>
          {t('app.request.mail.attached')}
        </Button>
      </div>
      <p className="soft small">{t('app.request.mail.attachHint')}</p>
      <SavedNotice saved={saved} />
      {opening.refusal && <Refusal refusal={opening.refusal} />}
      {refusal && <Refusal refusal={refusal} />}
    </SendOption>
  );
}
