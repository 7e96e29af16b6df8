import { useEffect, useState } from 'react';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { useTexts } from '../../state/texts.ts';
import type { InspectSession } from './inspect-session.ts';

/**
 * The ways to add files other than dropping: files, a folder, a text. `isFirst`: nothing else can be done
 * yet, so they stand out.
 */
export function AddFiles({ session, isFirst }: { session: InspectSession; isFirst: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <ChooseFiles look={isFirst ? 'main' : 'plain'} onChosen={session.add}>
        {t(isFirst ? 'app.shell.choose' : 'app.inspect.files')}
      </ChooseFiles>
      <ChooseFiles what="folder" onChosen={session.add}>
        {t('app.inspect.folder')}
      </ChooseFiles>
      <PasteText session={session} />
    </>
  );
}

function PasteText({ session }: { session: InspectSession }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const take = (pasted: string) => {
    const file = { name: t('app.inspect.paste.name'), bytes: encodeUtf8(pasted) };
    session.addBatch({ files: [file], refused: [] });
  };
  usePasted(take);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('app.inspect.paste.open')}</Button>
      <Dialog title={t('app.inspect.paste.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TextAreaField
          label={t('app.inspect.paste.label')}
          hint={t('app.inspect.paste.hint')}
          rows={8}
          autoFocus
          value={text}
          onChange={setText}
        />
        <div className="dialog-actions">
          <Button onPress={() => setOpen(false)}>{t('app.shell.cancel')}</Button>
          <Button
            look="main"
            isDisabled={text.trim() === ''}
            onPress={() => {
              take(text);
              setText('');
              setOpen(false);
            }}
          >
            {t('app.inspect.paste.look')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** Text that is pasted anywhere but into a field is looked at, too. */
function usePasted(take: (text: string) => void): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isField && text.trim() !== '') take(text);
    };
    addEventListener('paste', pasted);
    return () => removeEventListener('paste', pasted);
  });
}
