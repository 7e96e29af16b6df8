import { Button } from '../../design/button.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { isWanted } from './import-calls.ts';
import type { ImportControls } from './use-import.ts';

/** The way back and the one thing to do next, depending on how far the import is. */
export function ImportActions({ importing }: { importing: ImportControls }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const { at, entries, startOver } = importing;
  if (at === 'done')
    return (
      <>
        <Button onPress={startOver}>{t('app.importing.done.again')}</Button>
        <Button look="main" onPress={() => go('status')}>
          {t('app.importing.done.next')}
        </Button>
      </>
    );
  if (at !== 'preview' && at !== 'importing')
    return <Button onPress={() => go('status')}>{t('app.shell.back')}</Button>;
  const count = entries.filter(isWanted).length;
  return (
    <>
      <Button onPress={startOver}>{t('app.importing.startOver')}</Button>
      <div className="row">
        <ChooseFiles onChosen={importing.look}>{t('app.importing.more')}</ChooseFiles>
        {count > 0 && (
          <Button look="main" onPress={importing.bringIn} isPending={at === 'importing'}>
            {t('app.importing.act', { count })}
          </Button>
        )}
      </div>
    </>
  );
}
