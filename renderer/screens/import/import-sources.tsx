import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { useTexts } from '../../state/texts.ts';
import type { ImportControls } from './use-import.ts';
import './import-sources.css';

/** Every way in which files come in: dropped, chosen, or as the text of a mail. */
export function ImportSources({ importing }: { importing: ImportControls }) {
  const { t } = useTexts();
  return (
    <>
      <div className="drop-zone">
        <svg className="drop-drawing" viewBox="0 0 96 72" aria-hidden="true">
          <path d="M10 40v22h76V40" />
          <path d="M48 8v38m-14-14 14 14 14-14" />
        </svg>
        <p className="drop-title">{t('app.importing.drop')}</p>
        <p className="soft">{t('app.importing.or')}</p>
        <ChooseFiles look="main" onChosen={importing.look}>
          {t('app.shell.choose')}
        </ChooseFiles>
        <p className="soft small">{t('app.importing.what')}</p>
      </div>
      <Disclosure title={t('app.importing.paste.open')} level={2}>
        <PasteText importing={importing} />
      </Disclosure>
    </>
  );
}

function PasteText({ importing: { lookAtText } }: { importing: ImportControls }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  return (
    <div className="stack">
      <TextAreaField
        label={t('app.importing.paste.label')}
        hint={t('app.importing.paste.hint')}
        value={text}
        onChange={setText}
        rows={8}
        spellCheck="false"
      />
      <div>
        <Button
          onPress={() => lookAtText(t('app.importing.paste.name'), text)}
          isDisabled={text.trim() === ''}
        >
          {t('app.importing.paste.look')}
        </Button>
      </div>
    </div>
  );
}
