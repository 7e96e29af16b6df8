import type { Saved } from '../../shared/app/host.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { useHost } from '../host/program-info.ts';
import { useAct } from '../state/ask.ts';
import { useTexts } from '../state/texts.ts';
import { Button } from './button.tsx';
import { Refusal } from './refusal.tsx';
import { ToneSign } from './tone.tsx';
import './saved-notice.css';

/** Where a file went, and the way to it. A browser only says that it was downloaded. */
export function SavedNotice({ saved }: { saved: Saved | null }) {
  const { t } = useTexts();
  const { app } = useHost();
  const { act, refusal } = useAct(async (id: string) => {
    await app['file.show']({ id });
  });
  if (saved === null) return null;
  const { name, folder, id } = saved;
  const text =
    folder === ''
      ? t('app.shell.downloaded', { name: foreign(name) })
      : t('app.shell.savedTo', { name: foreign(name), folder: foreign(folder) });
  return (
    <div className="saved-notice" role="status">
      <ToneSign tone="ok" />
      <span>{text}</span>
      {id !== '' && (
        <Button look="quiet" onPress={() => act(id)}>
          {t('app.shell.show')}
        </Button>
      )}
      {refusal && <Refusal refusal={refusal} />}
    </div>
  );
}
