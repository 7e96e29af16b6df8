import { useState } from 'react';
import type { Saved } from '../../../shared/app/host.ts';
import { instantOf } from '../../../shared/encoding/instant.ts';
import { inspectionReport } from '../../../shared/status/report.ts';
import type { Inspection } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { CopyButton } from '../../design/copy-button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

/** What was found in a file as a plain text, to hand on. */
export function SaveReport({ name, inspection }: { name: string; inspection: Inspection }) {
  const texts = useTexts();
  const { t } = texts;
  const { app } = useHost();
  const { vendor } = useProgramInfo();
  const [at] = useState(() => instantOf(new Date()));
  const [saved, setSaved] = useState<Saved | null>(null);
  const report = () => inspectionReport([{ name, inspection }], { at, program: vendor.program, texts });
  const { act, isBusy, refusal } = useAct(async () => {
    setSaved(await app['file.save']({ name: `${t('app.inspect.report.name')}.txt`, text: report() }));
  });
  return (
    <div className="stack-tight">
      <div className="row">
        <Button isDisabled={isBusy} onPress={act}>
          {t('app.inspect.report.save')}
        </Button>
        <CopyButton text={report} name={t('app.inspect.report.what')} />
      </div>
      <SavedNotice saved={saved} />
      {refusal && <Refusal refusal={refusal} />}
    </div>
  );
}
