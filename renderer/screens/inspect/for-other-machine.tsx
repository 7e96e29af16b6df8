import type { FileIn } from '../../../shared/contract.ts';
import { sentence } from '../../../shared/text/format.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';

/** A license judged for the machine of a pre-license: the verdict, and the match report. */
export function ForOtherMachine({
  entry,
  file,
  machine,
}: {
  entry: InspectedFile;
  file: FileIn;
  machine: FileIn;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { station } = useHost();
  const { answer } = useAnswer(() => station['documents.compare']({ one: file, other: machine }));
  const match = answer.at === 'here' ? answer.value.match : null;
  return (
    <Card
      title={
        <>
          {t('app.inspect.machine.of')} <Foreign>{machine.name}</Foreign>
        </>
      }
    >
      {entry.line !== null && (
        <Callout
          tone={entry.line.ok ? 'ok' : 'stop'}
          title={sentence(verifyText(entry.line, machine.name, texts))}
        />
      )}
      {match !== null && <MatchPicture report={match} host={null} />}
    </Card>
  );
}
