import type { RequestFace } from '../../../shared/desk-judgement.ts';
import { isKnownByKeyOnly } from '../../../shared/text/desk-words.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { RefusalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { AllowCard } from './allow-card.tsx';
import { allowedWords } from './allowed-words.ts';
import { DateCard } from './date-card.tsx';
import { NeedsApproval } from './needs-approval.tsx';
import type { QueuedRequest } from './queued-request.ts';
import { TermsCard } from './terms-card.tsx';

/** Why the desk says no, what it knows of the softkey that there is, and what a person may decide. */
export function RefusedCard({
  request,
  refusal,
  face,
  noteMissing,
}: {
  request: QueuedRequest;
  refusal: RefusalView;
  face: RequestFace;
  noteMissing: () => void;
}) {
  if (refusal.code === 'NEEDS_APPROVAL')
    return <NeedsApproval request={request} refusal={refusal} face={face} noteMissing={noteMissing} />;
  const words = face.kind === 'pre-license' ? allowedWords(refusal) : [];
  return (
    <>
      <Refusal refusal={refusal}>
        {refusal.code === 'ALREADY_ISSUED' && <HasAlready details={refusal.details} />}
        <SoftkeyLink id={refusal.details['softkeyId']} />
        {refusal.code === 'ALREADY_ISSUED' && <InItsPlace request={request} details={refusal.details} />}
      </Refusal>
      {HAS_OTHER_TERMS.has(refusal.code) && <TermsCard request={request} face={face} dates={null} />}
      {refusal.code === 'DESK_CLOCK' && <DateCard request={request} />}
      {words.length > 0 && <AllowCard request={request} words={words} />}
    </>
  );
}

/** With other terms it may go through, or be asked for once more. */
const HAS_OTHER_TERMS: ReadonlySet<string> = new Set(['TERMS_INVALID', 'APPROVAL_DENIED']);

/** The softkey of the machine that asks: whose, since when, and by what it was recognised. */
function HasAlready({ details }: { details: RefusalView['details'] }) {
  const texts = useDeskTexts();
  const { t, dates } = texts;
  const { host, customer, issuedAt, by, sequence, until } = details;
  const parts = Array.isArray(by) ? by.map((part) => partName(String(part), texts)) : [];
  const end = until === 'no-end' ? t('status.noEnd') : dates.moment(String(until));
  return (
    <section aria-label={t('clerk.has.title')}>
      <Facts
        facts={[
          [t('clerk.has.host'), <Foreign key="host">{String(host)}</Foreign>],
          [t('clerk.has.customer'), <Foreign key="customer">{String(customer)}</Foreign>],
          [t('clerk.has.issued'), dates.moment(String(issuedAt))],
          [t('clerk.has.by'), parts.join(', ')],
          [t('clerk.has.newest'), t('clerk.has.number', { sequence: Number(sequence), until: end })],
        ]}
      />
    </section>
  );
}

function partName(part: string, { t }: ReturnType<typeof useDeskTexts>): string {
  if (part === 'station-key') return t('recognisedBy.station-key');
  const key = `component.${part}` as Parameters<typeof t>[0];
  const name = t(key);
  return name === key ? foreign(part) : name;
}

/** The way on where that softkey was wrong, or where its station was moved with its home. */
function InItsPlace({ request, details }: { request: QueuedRequest; details: RefusalView['details'] }) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  const { requestId, form } = request;
  const { softkeyId } = details;
  if (typeof softkeyId !== 'string' || form.way !== '') return null;
  const way = isKnownByKeyOnly(details) ? 'rehost' : 'reissue';
  return (
    <div>
      <Button onPress={() => queue.change(requestId, { way, replaces: softkeyId })}>
        {t(`clerk.replace.${way}`)}
      </Button>
    </div>
  );
}

function SoftkeyLink({ id }: { id: RefusalView['details'][string] | undefined }) {
  const { t } = useDeskTexts();
  const { go } = useDeskState();
  if (typeof id !== 'string') return null;
  return (
    <div className="row">
      <code>{id}</code>
      <Button onPress={() => go('softkeys', id)}>{t('clerk.has.story')}</Button>
    </div>
  );
}
