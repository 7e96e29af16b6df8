import { useState } from 'react';
import type { FileOut, RequestView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useTexts } from '../../state/texts.ts';
import { CodeWindow } from './code-window.tsx';
import { MailOption } from './mail-option.tsx';
import { SendOption } from './send-option.tsx';
import { useSave } from './use-save.ts';
import './send-options.css';

const LINES_SHOWN = 12;

/** Every way in which the request can leave this machine. */
export function SendOptions({ request }: { request: RequestView }) {
  return (
    <>
      <ul className="ways">
        <SaveWay file={request.file} />
        <MailOption request={request} />
        <CodeWay request={request} />
        <TextWay file={request.file} />
      </ul>
      <RequestText file={request.file} />
    </>
  );
}

function SaveWay({ file }: { file: FileOut }) {
  const { t } = useTexts();
  const { save, isBusy, refusal, saved } = useSave();
  return (
    <SendOption kind="save" what={t('app.request.save.what')}>
      <div>
        <Button look="main" onPress={() => save(file)} isPending={isBusy}>
          {t('app.request.save.act')}
        </Button>
      </div>
      <SavedNotice saved={saved} />
      {refusal && <Refusal refusal={refusal} />}
    </SendOption>
  );
}

function CodeWay({ request }: { request: RequestView }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <SendOption kind="code" what={t('app.request.code.what')}>
      <div>
        <Button onPress={() => setOpen(true)}>{t('app.request.code.act')}</Button>
      </div>
      {isOpen && <CodeWindow request={request} onClose={() => setOpen(false)} />}
    </SendOption>
  );
}

function TextWay({ file }: { file: FileOut }) {
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
