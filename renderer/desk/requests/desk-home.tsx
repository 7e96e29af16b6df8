import type { ExpiringCause, ExpiringView } from '../../../shared/desk-views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import type { Tone } from '../../design/tone.tsx';
import { useAnswer } from '../../state/ask.ts';
import { useApprovals } from '../approvals/use-approvals.ts';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { mayApprove } from '../place.ts';
import { SoftkeyTable } from '../softkeys/softkey-table.tsx';
import { UnlockCard } from '../unlock-card.tsx';

const DAYS = 30;
const NEWEST = 8;

/** What needs a person while no request is looked at: what ends and why, and what was issued last. */
export function DeskHome() {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { isUnlocked, go, queue, who } = useDeskState();
  const issued = queue.requests.filter((one) => one.issued !== null).length;
  return (
    <Screen title={t('clerk.home.title')} lead={`${t('clerk.home.lead')} ${t('clerk.queue.paste')}`}>
      {!isUnlocked && <UnlockCard />}
      {mayApprove(who) && <WaitingForApproval />}
      <Ending />
      <Card
        title={t('clerk.home.newest')}
        aside={
          <Button look="quiet" onPress={() => go('softkeys')}>
            {t('clerk.home.all')}
          </Button>
        }
      >
        <Newest key={issued} ask={() => desk['softkeys.search']({ text: '', after: null, most: NEWEST })} />
      </Card>
    </Screen>
  );
}

/** What others ask of an approver. */
function WaitingForApproval() {
  const { t } = useDeskTexts();
  const { go, who } = useDeskState();
  const { answer } = useApprovals();
  if (answer.at !== 'here' || who.kind !== 'operator') return null;
  const count = answer.value.filter(
    ({ state, askedBy }) => state === 'pending' && askedBy !== who.operator.name,
  ).length;
  if (count === 0) return null;
  return (
    <Callout tone="warn" title={t('clerk.home.approvals', { count })}>
      <div>
        <Button look="quiet" onPress={() => go('approvals')}>
          {t('clerk.home.see')}
        </Button>
      </div>
    </Callout>
  );
}

function Newest({
  ask,
}: {
  ask: () => ReturnType<ReturnType<typeof useDeskInfo>['desk']['softkeys.search']>;
}) {
  const { t } = useDeskTexts();
  const { answer } = useAnswer(ask);
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  const { softkeys } = answer.value;
  return softkeys.length === 0 ? <p>{t('clerk.softkeys.noneYet')}</p> : <SoftkeyTable softkeys={softkeys} />;
}

/** What is said of each cause, what wants somebody first. */
const CAUSES = {
  refused: ['refused', 'warn'],
  'waiting-for-approval': ['approval', 'warn'],
  'not-known-applied': ['applied', 'warn'],
  'not-asked': ['asked', 'info'],
} as const satisfies Readonly<Record<ExpiringCause, readonly [string, Tone]>>;

function Ending() {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { go } = useDeskState();
  const { answer } = useAnswer<ExpiringView>(() => desk['softkeys.expiring']({ days: DAYS }));
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  const { softkeys } = answer.value;
  if (softkeys.length === 0) return <p className="soft">{t('clerk.home.quiet', { days: DAYS })}</p>;
  return (
    <ul className="stack-tight">
      {Object.entries(CAUSES).map(([cause, [words, tone]]) => {
        const count = softkeys.filter((one) => one.cause === cause).length;
        if (count === 0) return null;
        return (
          <li key={cause}>
            <Callout tone={tone} title={t(`clerk.home.${words}`, { count, days: DAYS })}>
              <div>
                <Button look="quiet" onPress={() => go('expiring')}>
                  {t('clerk.home.see')}
                </Button>
              </div>
            </Callout>
          </li>
        );
      })}
    </ul>
  );
}
