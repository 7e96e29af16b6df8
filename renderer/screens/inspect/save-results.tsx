import { useState } from 'react';
import type { Saved } from '../../../shared/app/host.ts';
import type { FileIn } from '../../../shared/contract.ts';
import { MenuButton } from '../../design/menu-button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';
import { type ResultFormat, resultFile } from './result-file.ts';

const FORMATS = ['csv', 'text'] as const satisfies readonly ResultFormat[];

/** Saves the listed files with their results as a file. */
export function SaveResults({
  entries,
  machine,
}: {
  entries: readonly InspectedFile[];
  machine: FileIn | null;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { app } = useHost();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { act, isBusy, refusal } = useAct(async (format: ResultFormat) => {
    setSaved(null);
    const lines = entries.flatMap(({ line }) => (line === null ? [] : [line]));
    const text = await resultFile(lines, format, machine?.name, texts);
    const name = `${t('app.inspect.save.name')}.${format === 'csv' ? 'csv' : 'txt'}`;
    setSaved(await app['file.save']({ name, text }));
  });
  return (
    <>
      <SavedNotice saved={saved} />
      {refusal && <Refusal refusal={refusal} />}
      <MenuButton
        label={t('app.inspect.save.title')}
        isDisabled={isBusy}
        choices={FORMATS.map((id) => ({
          id,
          label: t(`app.inspect.save.${id}`),
          hint: t(`app.inspect.save.${id}Hint`),
        }))}
        onChoose={act}
      />
    </>
  );
}
