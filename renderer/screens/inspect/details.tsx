import type { FileIn } from '../../../shared/contract.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import type { Inspection } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { ForOtherMachine } from './for-other-machine.tsx';
import { type InspectedFile, isFile } from './inspected-file.ts';
import { InspectionView } from './inspection-view.tsx';
import { SaveReport } from './save-report.tsx';
import { useShownFor } from './use-shown-for.ts';
import './details.css';

const SETTLED_MS = 120;

interface Props {
  entry: InspectedFile;
  machine: FileIn | null;
  /** Null while a comparison is under way. */
  compare: (() => void) | null;
}

/** Everything about one file. */
export function Details({ entry, machine, compare }: Props) {
  const { t } = useTexts();
  return (
    <>
      <header className="details-head">
        <h2>
          <Foreign>{entry.name}</Foreign>
        </h2>
        {compare !== null && <Button onPress={compare}>{t('app.inspect.compare.start')}</Button>}
      </header>
      {useShownFor(SETTLED_MS) && <Opened entry={entry} machine={machine} />}
    </>
  );
}

function Opened({ entry, machine }: Pick<Props, 'entry' | 'machine'>) {
  const { station } = useHost();
  const { answer } = useAnswer(async () => {
    const file = await bytesOf(entry);
    return { file, inspection: await station['documents.inspect']({ file, machine: null }) };
  });
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  const { file, inspection } = answer.value;
  return (
    <>
      {machine !== null && isOfMachine(inspection) && (
        <ForOtherMachine key={machine.name} entry={entry} file={file} machine={machine} />
      )}
      <InspectionView inspection={inspection} />
      <SaveReport name={entry.name} inspection={inspection} />
    </>
  );
}

/** The file's content, or the refusal to read it. */
export async function bytesOf(entry: InspectedFile): Promise<FileIn> {
  const read = await entry.read(new AbortController().signal);
  if (isFile(read)) return read;
  throw new LicensingError(read.code, read.details);
}

function isOfMachine({ documents }: Inspection): boolean {
  return documents.length === 1 && documents[0]?.kind === 'license';
}
