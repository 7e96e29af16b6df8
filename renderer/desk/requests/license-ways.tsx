import { useState } from 'react';
import type { GivenLicense } from '../../../shared/desk-judgement.ts';
import { licenseMail } from '../../../shared/request/license-mail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { download, startMail } from '../../host/web.ts';
import { CodeWindow } from '../../screens/request/code-window.tsx';
import { SendOption } from '../../screens/request/send-options.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';

/** A license in a file, in a mail, in codes and as text. */
export function LicenseWays({ given, isMain }: { given: GivenLicense; isMain: boolean }) {
  const { t } = useDeskTexts();
  return (
    <Card title={t('clerk.given.ways')}>
      <ul className="ways">
        <SaveWay given={given} isMain={isMain} />
        <MailWay given={given} />
        <CodeWay given={given} />
        <SendOption kind="text" what={t('clerk.given.text')}>
          <div>
            <CopyButton text={given.license.file.text} name={t('clerk.given.textLabel')} />
          </div>
        </SendOption>
      </ul>
      <p className="soft">{t('clerk.given.next')}</p>
    </Card>
  );
}

function SaveWay({ given: { license }, isMain }: { given: GivenLicense; isMain: boolean }) {
  const { t } = useDeskTexts();
  const { name, text } = license.file;
  const [isSaved, setSaved] = useState(false);
  const save = () => {
    download(name, text);
    setSaved(true);
  };
  return (
    <SendOption kind="save" what={t('clerk.given.save')}>
      <div>
        <Button look={isMain ? 'main' : 'plain'} onPress={save}>
          {t('app.request.save.act')}
        </Button>
      </div>
      <Downloaded name={isSaved ? name : null} />
    </SendOption>
  );
}

function MailWay({ given }: { given: GivenLicense }) {
  const texts = useDeskTexts();
  const { t } = texts;
  const [isSaved, setSaved] = useState(false);
  const mail = licenseMail(given, texts);
  const name = `${given.license.file.name}.eml`;
  const what = mail.to === '' ? t('clerk.given.mailNoAddress') : t('clerk.given.mail', { address: mail.to });
  const save = () => {
    download(name, mail.eml);
    setSaved(true);
  };
  return (
    <SendOption kind="mail" what={what}>
      <div className="row">
        <Button onPress={() => startMail(mail.url)}>{t('app.request.mail.act')}</Button>
        <Button onPress={save}>{t('app.request.mail.attached')}</Button>
      </div>
      <p className="soft small">{t('app.request.mail.attachHint')}</p>
      <Downloaded name={isSaved ? name : null} />
    </SendOption>
  );
}

function CodeWay({ given: { license, compact } }: { given: GivenLicense }) {
  const { t } = useDeskTexts();
  const { isHidden } = useDeskState();
  const [isOpen, setOpen] = useState(false);
  return (
    <SendOption kind="code" what={t('clerk.given.code')}>
      <div>
        <Button onPress={() => setOpen(true)}>{t('app.request.code.act')}</Button>
      </div>
      {isOpen && !isHidden && (
        <CodeWindow
          request={{ compact }}
          title={t('clerk.given.qr', { host: foreign(license.host) })}
          onClose={() => setOpen(false)}
        />
      )}
    </SendOption>
  );
}

function Downloaded({ name }: { name: string | null }) {
  const { t } = useDeskTexts();
  return (
    <p role="status" className="saved-line">
      {name !== null && (
        <>
          <ToneSign tone="ok" /> {t('app.shell.downloaded', { name })}
        </>
      )}
    </p>
  );
}
