import { useState } from 'react';
import type { GivenLicense } from '../../../shared/desk-judgement.ts';
import type { SoftkeyStory } from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { storyDetailText } from '../../../shared/text/story-detail.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useAct, useAnswer } from '../../state/ask.ts';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { mayWork } from '../place.ts';
import { LicenseWays } from '../requests/license-ways.tsx';
import { ReplaceCard } from './replace-card.tsx';
import { RevocationListWay, RevokeCard } from './revoke-card.tsx';

/** `softkey desk show`: one softkey and all that happened to it. */
export function StoryScreen({ softkeyId }: { softkeyId: string }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { go } = useDeskState();
  const { answer, again } = useAnswer(() => desk['softkey.story']({ softkeyId }));
  const title =
    answer.at === 'here' ? t('clerk.story.title', { host: foreign(answer.value.host) }) : softkeyId;
  return (
    <Screen
      key={answer.at}
      title={title}
      actions={<Button onPress={() => go('softkeys')}>{t('clerk.story.back')}</Button>}
    >
      {answer.at === 'waiting' && <Loading />}
      {answer.at === 'refused' && <Refusal refusal={answer.refusal} />}
      {answer.at === 'here' && <Story story={answer.value} again={again} />}
    </Screen>
  );
}

function Story({ story, again }: { story: SoftkeyStory; again: () => Promise<void> }) {
  const { t, dates } = useDeskTexts();
  const { who } = useDeskState();
  const { softkeyId, state, host, product, customer, reference, sequence, expiresAt, graceUntil } = story;
  const isTakenBack = state === 'revoked' || state === 'replaced';
  return (
    <>
      <Card>
        <Facts
          facts={[
            [t('clerk.given.softkey'), <code key="id">{softkeyId}</code>],
            [t('clerk.softkeys.state'), t(`softkeyState.${state}`)],
            [t('clerk.softkeys.host'), <Foreign key="host">{host}</Foreign>],
            [t('clerk.softkeys.product'), product],
            [t('clerk.softkeys.customer'), <Foreign key="customer">{customer}</Foreign>],
            [
              t('clerk.story.reference'),
              reference === '' ? null : <Foreign key="order">{reference}</Foreign>,
            ],
            [t('field.sequence'), String(sequence)],
            [t('clerk.given.until'), expiresAt === null ? t('status.noEnd') : dates.moment(expiresAt)],
            [t('clerk.given.grace'), graceUntil && dates.moment(graceUntil)],
            [t('clerk.story.replaces'), story.replaces],
            [t('clerk.story.replacedBy'), story.replacedBy],
          ]}
        />
      </Card>
      {isTakenBack ? <RevocationListWay /> : <NewestLicense softkeyId={softkeyId} />}
      <Card title={t('clerk.story.what')}>
        <StoryLines story={story} />
      </Card>
      {state !== 'replaced' && mayWork(who) && <ReplaceCard story={story} />}
      {!isTakenBack && mayWork(who) && <RevokeCard story={story} again={again} />}
    </>
  );
}

/** `softkey desk license`: for a customer who lost it. Nothing is issued. */
function NewestLicense({ softkeyId }: { softkeyId: string }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const [given, setGiven] = useState<GivenLicense | null>(null);
  const { act, isBusy, refusal } = useAct(async () => {
    setGiven(await desk['softkey.license']({ softkeyId }));
  });
  if (given !== null) return <LicenseWays given={given} isMain />;
  return (
    <>
      {refusal && <Refusal refusal={refusal} />}
      <div>
        <Button onPress={() => act()} isPending={isBusy}>
          {t('clerk.has.license')}
        </Button>
      </div>
    </>
  );
}

function StoryLines({ story }: { story: SoftkeyStory }) {
  const texts = useDeskTexts();
  const { t, dates } = texts;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('clerk.story.when')}</th>
            <th scope="col">{t('clerk.story.event')}</th>
            <th scope="col">{t('clerk.story.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {story.lines.map(({ n, at, event, detail, until }) => {
            const end = until === null ? t('status.noEnd') : until && dates.clockTime(until);
            return (
              <tr key={n}>
                <td className="whole">{dates.clockTime(at)}</td>
                <th scope="row">{t(`ledgerEvent.${event}`)}</th>
                <td>
                  {end !== undefined && `${t('desk.storyUntil', { until: end })} · `}
                  {storyDetailText(detail, story, texts)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
