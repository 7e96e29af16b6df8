import { useEffect, useRef } from 'react';
import type { ReplacedSoftkey, RequestFace } from '../../../shared/desk-judgement.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { ChoiceCards } from '../../design/fields.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { workerOf } from '../place.ts';
import { RevocationListWay } from '../softkeys/revoke-card.tsx';
import { WhoAndWhy } from '../who-and-why.tsx';
import type { AnswerForm } from './answer-form.ts';
import type { QueuedRequest } from './queued-request.ts';

/** `softkey desk rehost` and `desk reissue`: which softkey goes, what comes in its place, and why. */
export function InsteadCard({
  request,
  replaced,
  face,
  missed,
}: {
  request: QueuedRequest;
  replaced: ReplacedSoftkey;
  face: RequestFace;
  /** How often somebody wanted to go on, and something was left to be said first. */
  missed: number;
}) {
  const { t } = useDeskTexts();
  const { way } = request.form;
  return (
    <Card title={t('clerk.replace.title')}>
      <p>{t(way === 'rehost' ? 'clerk.replace.moves' : 'clerk.replace.corrects')}</p>
      <WhatChanges replaced={replaced} face={face} isCarried={way === 'rehost'} />
      <InsteadFields request={request} missed={missed} />
      <InNobodysPlace request={request} />
    </Card>
  );
}

/** What stays, in one word; what differs, before and after. */
function WhatChanges({
  replaced,
  face,
  isCarried,
}: {
  replaced: ReplacedSoftkey;
  face: RequestFace;
  /** Product, customer and order stay, whatever the request says of them. */
  isCarried: boolean;
}) {
  const { t } = useDeskTexts();
  const { softkeyId, host, product, customer, reference } = replaced;
  const changed = (before: string, asked: string, isKept = isCarried) => {
    if (isKept || before === asked) return before === '' ? null : <Foreign>{before}</Foreign>;
    const nothing = t('clerk.replace.nothing');
    const values = { before: foreign(before) || nothing, after: foreign(asked) || nothing };
    return <strong>{t('clerk.replace.change', values)}</strong>;
  };
  return (
    <Facts
      facts={[
        [t('clerk.given.softkey'), <code key="id">{softkeyId}</code>],
        [t('clerk.softkeys.host'), changed(host, face.host, false)],
        [t('clerk.softkeys.product'), changed(product, face.product ?? '')],
        [t('clerk.softkeys.customer'), changed(customer, face.customer?.name ?? '')],
        [t('clerk.story.reference'), changed(reference, face.reference)],
      ]}
    />
  );
}

function InsteadFields({ request: { requestId, form }, missed }: { request: QueuedRequest; missed: number }) {
  const { t } = useDeskTexts();
  const { queue, who } = useDeskState();
  const fields = useRef<HTMLDivElement>(null);
  // The buttons that go on are far below: whoever presses them is led to what is left to be said.
  useEffect(() => {
    if (missed > 0) firstInvalid(fields.current)?.focus();
  }, [missed]);
  const enter = (change: Partial<AnswerForm>) => queue.change(requestId, change);
  const missing = (typed: string) =>
    missed > 0 && typed.trim() === '' ? t('clerk.decision.missing') : undefined;
  return (
    <div ref={fields} className="stack">
      {form.way === 'rehost' && (
        <ChoiceCards
          label={t('clerk.replace.old')}
          error={missing(form.returned)}
          value={form.returned === '' ? null : form.returned}
          choices={(['claimed', 'missing'] as const).map((id) => ({ id, label: t(`clerk.replace.${id}`) }))}
          onChange={(returned) => enter({ returned })}
        />
      )}
      <WhoAndWhy asksWho={workerOf(who) === null} said={form} missing={missing} enter={enter} />
    </div>
  );
}

function firstInvalid(fields: HTMLElement | null): HTMLInputElement | null {
  const found = fields?.querySelector('[aria-invalid="true"]') ?? null;
  return found instanceof HTMLInputElement ? found : (found?.querySelector('input') ?? null);
}

/** The way back: the request is answered as it asks. */
export function InNobodysPlace({ request: { requestId } }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  return (
    <div>
      <Button
        look="quiet"
        onPress={() => queue.change(requestId, { way: '', replaces: '', returned: '', shorten: false })}
      >
        {t('clerk.replace.back')}
      </Button>
    </div>
  );
}

/** What is left to do once another softkey took its place: stations have to hear of it. */
export function WasReplaced({ replaced: { host, softkeyId } }: { replaced: ReplacedSoftkey }) {
  const { t } = useDeskTexts();
  const { go } = useDeskState();
  return (
    <Card
      title={t('clerk.replace.before')}
      aside={
        <Button look="quiet" onPress={() => go('softkeys', softkeyId)}>
          {t('clerk.has.story')}
        </Button>
      }
    >
      <RevocationListWay lead={t('clerk.replace.revoked', { host: foreign(host), softkeyId })} />
    </Card>
  );
}
