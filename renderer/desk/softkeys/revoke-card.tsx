import { useEffect, useRef, useState } from 'react';
import type { ApprovalView } from '../../../shared/desk-people.ts';
import type { SoftkeyStory } from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { announce } from '../../design/announcements.tsx';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { CheckField, TextField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { download } from '../../host/web.ts';
import { useAct } from '../../state/ask.ts';
import { refusalFrom } from '../../state/refusal.ts';
import { useApprovals } from '../approvals/use-approvals.ts';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { workerOf } from '../place.ts';
import { UnlockCard } from '../unlock-card.tsx';
import { WhoAndWhy } from '../who-and-why.tsx';

/** `softkey desk revoke`: what it changes, why, and once more whether it is meant. */
export function RevokeCard({ story, again }: { story: SoftkeyStory; again: () => Promise<void> }) {
  const { t, dates } = useDeskTexts();
  const { isUnlocked } = useDeskState();
  const { graceUntil } = story;
  const until = graceUntil === null ? t('status.noEnd') : dates.moment(graceUntil);
  return (
    <Disclosure title={t('clerk.revoke.title')} level={2}>
      <div className="stack">
        <ul className="case-allows">
          <li>{t('clerk.revoke.ends', { sequence: story.sequence, until })}</li>
          <li>{t('clerk.revoke.list')}</li>
          <li>{t('clerk.revoke.forGood')}</li>
        </ul>
        {isUnlocked ? <RevokeForm story={story} again={again} /> : <UnlockCard />}
      </div>
    </Disclosure>
  );
}

function RevokeForm({ story, again }: { story: SoftkeyStory; again: () => Promise<void> }) {
  const { softkeyId } = story;
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { who } = useDeskState();
  const [form, setForm] = useState({ operator: '', reason: '', date: '', isMeant: false });
  const [isAsked, setAsked] = useState(false);
  const asked = useAskedFor(softkeyId, (reason) => setForm((now) => ({ ...now, reason })));
  const enter = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }));
  const operator = who.kind === 'operator' ? who.operator.name : form.operator.trim();
  const reason = form.reason.trim();
  const { act, isBusy, refusal } = useAct(async () => {
    const date = form.date === '' ? null : form.date;
    try {
      const { host: of } = await desk['softkey.revoke']({ softkeyId, operator, reason, date });
      announce(t('clerk.revoke.done', { host: of }));
    } catch (error) {
      await asked.again();
      if (refusalFrom(error).code !== 'NEEDS_APPROVAL') throw error;
      return;
    }
    await again();
  });
  const revoke = () => {
    setAsked(true);
    if (operator !== '' && reason !== '' && form.isMeant) act();
  };
  const missing = (typed: string) =>
    isAsked && typed.trim() === '' ? t('clerk.decision.missing') : undefined;
  return (
    <>
      {asked.approval && <AskedBefore approval={asked.approval} />}
      <WhoAndWhy asksWho={who.kind === 'anybody'} said={form} missing={missing} enter={enter} />
      {(refusal?.code === 'DESK_CLOCK' || form.date !== '') && (
        <TextField
          label={t('clerk.decision.date')}
          type="date"
          value={form.date}
          onChange={(date) => enter({ date })}
        />
      )}
      <IsMeant
        story={story}
        isMeant={form.isMeant}
        isMissing={isAsked && !form.isMeant}
        onChange={(isMeant) => enter({ isMeant })}
      />
      {refusal && <Refusal refusal={refusal} />}
      <div>
        <Button onPress={revoke} isPending={isBusy}>
          {t('clerk.revoke.act')}
        </Button>
      </div>
    </>
  );
}

/** Host and customer stand in what is ticked: it is the last look at whose softkey ends. */
function IsMeant({
  story: { host, customer },
  isMeant,
  isMissing,
  onChange,
}: {
  story: SoftkeyStory;
  isMeant: boolean;
  isMissing: boolean;
  onChange: (isMeant: boolean) => void;
}) {
  const { t } = useDeskTexts();
  return (
    <div>
      <CheckField isSelected={isMeant} onChange={onChange} isInvalid={isMissing}>
        {t('clerk.revoke.meant', { host: foreign(host), customer: foreign(customer) })}
      </CheckField>
      {isMissing && (
        <p className="field-error" role="alert">
          {t('clerk.revoke.tick')}
        </p>
      )}
    </div>
  );
}

/**
 * What this operator asked a second person for, to revoke this softkey, and how it stands by now. Only the
 * very same reason goes through: `fill` gets it, once.
 */
function useAskedFor(
  softkeyId: string,
  fill: (reason: string) => void,
): { approval: ApprovalView | undefined; again: () => Promise<void> } {
  const { who } = useDeskState();
  const { answer, again } = useApprovals();
  const worker = workerOf(who);
  const own = answer.at === 'here' && worker !== null ? answer.value : [];
  const approval = own.find(
    ({ way, about, askedBy }) => way === 'revoke' && about['softkeyId'] === softkeyId && askedBy === worker,
  );
  const filled = useRef<string | null>(null);
  useEffect(() => {
    const reason = approval?.about['reason'];
    if (typeof reason !== 'string' || filled.current === approval?.approval) return;
    filled.current = approval?.approval ?? null;
    fill(reason);
  });
  return { approval, again };
}

function AskedBefore({
  approval: { approval, why, until, state, decidedBy, reason },
}: {
  approval: ApprovalView;
}) {
  const { t, dates } = useDeskTexts();
  const { go } = useDeskState();
  const operator = foreign(decidedBy ?? '');
  const causes = why.map((cause) => t(`approvalCause.${cause}`)).join(', ');
  const title = {
    pending: t('clerk.approval.waits', { approval, causes }),
    given: t('people.given', { operator }),
    denied: t('people.denied', { operator, reason: foreign(reason ?? '') }),
  }[state];
  return (
    <Callout tone={state === 'denied' ? 'warn' : 'info'} title={title} announce>
      <p>
        {state === 'given'
          ? t('clerk.revoke.approved')
          : t('clerk.approval.until', { until: dates.moment(until) })}
      </p>
      <div>
        <Button look="quiet" onPress={() => go('approvals')}>
          {t('clerk.nav.approvals')}
        </Button>
      </div>
    </Callout>
  );
}

/** `softkey desk revocations`: what stations have to be told, for as long as somebody has to tell them. */
export function RevocationListWay({ lead }: { lead?: string }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { act, isBusy, refusal } = useAct(async () => {
    const { file } = await desk['revocations.read']({});
    download(file.name, file.text);
  });
  return (
    <>
      <p>{lead ?? t('clerk.revoke.send')}</p>
      {refusal && <Refusal refusal={refusal} />}
      <div>
        <Button onPress={() => act()} isPending={isBusy}>
          {t('clerk.revoke.save')}
        </Button>
      </div>
    </>
  );
}
