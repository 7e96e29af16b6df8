import { useState } from 'react';
import type { FileIn } from '../../../shared/contract.ts';
import type { RefusalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { useHost } from '../../host/program-info.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { useTexts } from '../../state/texts.ts';
import type { InspectSession } from './inspect-session.ts';
import { foundEntry, isFile } from './inspected-file.ts';

/** For which machine licenses are judged: this one, or that of a pre-license, which must itself hold. */
export function MachineChoice({ session, machine }: { session: InspectSession; machine: FileIn | null }) {
  const { t } = useTexts();
  const { station } = useHost();
  const [refusal, setRefusal] = useState<RefusalView | null>(null);
  const choose = async ([found]: readonly ChosenFile[]) => {
    if (found === undefined) return;
    try {
      const read = await foundEntry(0, found).read(new AbortController().signal);
      if (!isFile(read)) return setRefusal(read);
      // Asked before any file is judged by it: with no files, it answers for the machine alone.
      await station['documents.verify']({ files: [], machine: read });
      setRefusal(null);
      session.judgeFor(read);
    } catch (error) {
      setRefusal(refusalFrom(error));
    }
  };
  return (
    <>
      <div className="row">
        <p>
          <span className="soft">{t('app.inspect.machine.label')}</span>{' '}
          <strong>
            {machine === null ? t('app.inspect.machine.this') : <Foreign>{machine.name}</Foreign>}
          </strong>
        </p>
        {machine === null ? (
          <ChooseFiles look="quiet" what="file" onChosen={(found) => void choose(found)}>
            {t('app.inspect.machine.choose')}
          </ChooseFiles>
        ) : (
          <Button look="quiet" onPress={() => session.judgeFor(null)}>
            {t('app.inspect.machine.back')}
          </Button>
        )}
      </div>
      {refusal && <Refusal refusal={refusal} />}
    </>
  );
}
