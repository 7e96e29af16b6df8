import type { StatusView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { MATCH_ID } from './match-id.ts';
import { Problems } from './problems.tsx';
import { SoftkeyFacts } from './softkey-facts.tsx';
import { Softkeys } from './softkeys.tsx';
import '../../design/print.css';

/** What stands behind the verdict: what is wrong, with what to do, and which softkeys there are. */
export function HomeCauses({
  view,
  choose,
}: {
  view: StatusView;
  choose: (softkeyId: string | null) => void;
}) {
  const { t } = useTexts();
  const { match, problems, softkeys, softkeyId } = view;
  return (
    <>
      <Problems problems={problems} />
      {match?.verdict === 'broken' && (
        <div id={MATCH_ID} tabIndex={-1} className="home-match">
          <Card title={t('app.status.machine')}>
            <SeenMatch view={view} match={match} />
          </Card>
        </div>
      )}
      {softkeys.length > 1 && <Softkeys softkeys={softkeys} chosenId={softkeyId} choose={choose} />}
    </>
  );
}

/** The machine of the license beside this one; what differs is shown as it is read now. */
function SeenMatch({ view, match }: { view: StatusView; match: NonNullable<StatusView['match']> }) {
  const { station } = useHost();
  const { answer } = useAnswer(() => station['machine.read']({ askRoot: false }));
  const readings = answer.at === 'here' ? answer.value.readings : [];
  return <MatchPicture report={match} host={view.machine.host} runs={view.licensed} readings={readings} />;
}

/** What the softkey covers, and by what the machine is known to be the same. */
export function HomeDetails({ view }: { view: StatusView }) {
  const { t } = useTexts();
  if (view.kind === 'unlicensed') return null;
  return (
    <>
      <SoftkeyFacts softkey={view} />
      {view.match !== null && view.match.verdict !== 'broken' && (
        <div className="card">
          <Disclosure title={t('app.status.machine')} level={2} isOpen={view.match.verdict === 'tolerated'}>
            <SeenMatch view={view} match={view.match} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
