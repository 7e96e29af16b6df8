import { type ReactNode, useMemo, useState } from 'react';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { requestMail } from '../../../shared/request/mail.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { FileOut, RequestView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { CodeWindow } from './code-window.tsx';
import { useSave } from './use-save.ts';
import './send-options.css';

const LINES_SHOWN = 12;

/** Every way in which the request can leave this machine. */
export function SendOptions({ request }: { request: RequestView }) {
  return (
    <>
      <ul className="ways">
        <SaveOption file={request.file} />
        <MailOption request={request} />
        <CodeOption request={request} />
        <TextOption file={request.file} />
      </ul>
      <RequestText file={request.file} />
    </>
  );
}

/** The file, and the courier's slip that goes with it: `softkey courier slip`. */
function SaveOption({ file }: { file: FileOut }) {
  const { t, lang } = useTexts();
  const { station } = useHost();
  const { save, isBusy, refusal, saved } = useSave();
  const slip = useAct(async () => {
    const bytes = encodeUtf8(file.text);
    const made = await station['courier.slip']({ files: [{ name: file.name, bytes }], language: lang });
    save(made.file);
  });
  return (
    <SendOption kind="save" what={t('app.request.save.what')}>
      <div className="row">
        <Button look="main" onPress={() => save(file)} isPending={isBusy}>
          {t('app.request.save.act')}
        </Button>
        <Button onPress={slip.act} isPending={slip.isBusy}>
          {t('app.request.save.slip')}
        </Button>
      </div>
      <p className="soft small">{t('app.request.save.slipHint')}</p>
      <SavedNotice saved={saved} />
      {slip.refusal && <Refusal refusal={slip.refusal} />}
      {refusal && <Refusal refusal={refusal} />}
    </SendOption>
  );
}

/**
 * A message to the vendor: opened in the mail program, which takes no file from here, or saved with the file
 * attached.
 */
function MailOption({ request }: { request: RequestView }) {
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

function CodeOption({ request }: { request: RequestView }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <SendOption kind="code" what={t('app.request.code.what')}>
      <div>
        <Button onPress={() => setOpen(true)}>{t('app.request.code.act')}</Button>
      </div>
      {isOpen && (
        <CodeWindow
          request={request}
          title={t('app.request.qr.title', { host: foreign(request.host) })}
          onClose={() => setOpen(false)}
        />
      )}
    </SendOption>
  );
}

function TextOption({ file }: { file: FileOut }) {
  const { t } = useTexts();
  return (
    <SendOption kind="text" what={t('app.request.text.what')}>
      <div>
        <CopyButton text={file.text} name={t('app.request.text.label')} />
      </div>
    </SendOption>
  );
}

/** To be copied by hand, where nothing else may use the clipboard. */
function RequestText({ file }: { file: FileOut }) {
  const { t } = useTexts();
  return (
    <div className="request-text">
      <Disclosure title={t('app.request.text.show')}>
        <TextAreaField
          label={t('app.request.text.label')}
          rows={LINES_SHOWN}
          value={file.text}
          isReadOnly
          onFocus={({ target }) => {
            if (target instanceof HTMLTextAreaElement) target.select();
          }}
        />
      </Disclosure>
    </div>
  );
}

/** One way in which a file can leave this machine, as something to choose. */
export function SendOption({
  kind,
  what,
  children,
}: {
  kind: 'save' | 'mail' | 'code' | 'text';
  what: string;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <li className="way">
      <SendOptionIcon kind={kind} />
      <div className="stack-tight">
        <h3>{t(`app.request.${kind}.title`)}</h3>
        <p className="soft">{what}</p>
        {children}
      </div>
    </li>
  );
}

/** Icons, so that people can tell the ways apart without reading. */
function SendOptionIcon({ kind }: { kind: keyof typeof SIGNS }) {
  return (
    <svg className="way-sign" viewBox="0 0 48 48" aria-hidden="true">
      {SIGNS[kind]}
    </svg>
  );
}

const SIGNS = {
  save: (
    <>
      <path d="M24 7v22m-8-8 8 8 8-8" />
      <path d="M8 31v8h32v-8" />
    </>
  ),
  mail: (
    <>
      <rect x="6" y="11" width="36" height="26" rx="3" />
      <path d="m7 13 17 14 17-14" />
    </>
  ),
  code: (
    <>
      <path d="M8 8h11v11H8ZM29 8h11v11H29ZM8 29h11v11H8Z" />
      <path d="M30 30h3M38 30h2M30 35v5M36 36h4v4" />
    </>
  ),
  text: (
    <>
      <rect x="14" y="6" width="26" height="30" rx="3" />
      <path d="M34 36v6H8V14h6M20 15h14M20 22h14M20 29h8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;
