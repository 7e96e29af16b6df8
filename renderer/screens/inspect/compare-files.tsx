import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { ComparisonView } from './comparison-view.tsx';
import { bytesOf } from './details.tsx';
import type { InspectSession } from './inspect-session.ts';
import type { InspectedFile } from './inspected-file.ts';

/**
 * Two files beside each other: first the other one has to be picked, in the list, by dropping or by choosing
 * it.
 */
export function CompareFiles({
  one,
  other,
  stop,
  add,
}: {
  one: InspectedFile;
  other: InspectedFile | null;
  stop: () => void;
  add: InspectSession['add'];
}) {
  const { t } = useTexts();
  const isPicked = other !== null && other.id !== one.id;
  return (
    <>
      {!isPicked && (
        <Callout tone="info" title={t('app.inspect.compare.which', { file: foreign(one.name) })} announce>
          <p>{t('app.inspect.compare.how')}</p>
          <div className="row">
            <ChooseFiles what="file" onChosen={add}>
              {t('app.inspect.compare.choose')}
            </ChooseFiles>
            <Button look="quiet" onPress={stop}>
              {t('app.shell.cancel')}
            </Button>
          </div>
        </Callout>
      )}
      {isPicked && (
        <>
          <div>
            <Button onPress={stop}>{t('app.inspect.compare.stop')}</Button>
          </div>
          <Compared key={`${one.id} ${other.id}`} one={one} other={other} />
        </>
      )}
    </>
  );
}

function Compared({ one, other }: { one: InspectedFile; other: InspectedFile }) {
  const { station } = useHost();
  const { answer } = useAnswer(async () => {
    const [first, second] = await Promise.all([bytesOf(one), bytesOf(other)]);
    return await station['documents.compare']({ one: first, other: second });
  });
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  return <ComparisonView names={[one.name, other.name]} comparison={answer.value} />;
}
