import type { LicenseDates, RequestFace } from '../../../shared/desk-judgement.ts';
import { instantOf } from '../../../shared/encoding/instant.ts';
import { Card } from '../../design/card.tsx';
import { CheckField, TextField } from '../../design/fields.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { Timeline } from '../../screens/status/timeline.tsx';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { ENDS, faultsIn } from './answer-form.ts';
import { type QueuedRequest, replacedBy } from './queued-request.ts';

/** Until when the license runs, and how that looks in time. */
export function TermsCard({
  request,
  face,
  dates,
}: {
  request: QueuedRequest;
  face: RequestFace;
  /** null: these terms were refused. */
  dates: LicenseDates | null;
}) {
  const { t } = useDeskTexts();
  const { vendor } = useDeskInfo();
  const { warnDays } = vendor.defaultTerms;
  const license = (replacedBy(request) ?? face.softkey)?.license;
  const before = license && { ...license, isDrifted: false };
  return (
    <Card title={t('clerk.terms.title')}>
      <TermsFields request={request} isNext={face.kind === 'upgrade-request'} />
      {dates !== null && (
        <section aria-label={t('clerk.terms.preview')} aria-busy={request.isStale} className="case-preview">
          <Timeline
            license={{ ...dates, isDrifted: false }}
            moment={{ now: instantOf(new Date()), clock: null, warnDays }}
            isOff={false}
            {...(before && { before })}
          />
        </section>
      )}
    </Card>
  );
}

function TermsFields({ request: { requestId, form }, isNext }: { request: QueuedRequest; isNext: boolean }) {
  const { t, zone } = useDeskTexts();
  const { queue } = useDeskState();
  const faults = faultsIn(form, zone);
  const { end, way } = form;
  return (
    <div className="case-terms">
      <SelectField
        label={t('clerk.terms.end')}
        choices={ENDS.map((id) => ({
          id,
          label:
            id !== 'usual'
              ? t(`clerk.terms.${id}`)
              : way === ''
                ? t('clerk.terms.usual')
                : t('clerk.terms.carried'),
        }))}
        value={end}
        onChange={(chosen) => queue.change(requestId, { end: chosen })}
      />
      {end === 'days' && (
        <TextField
          label={t('clerk.terms.daysLabel')}
          inputMode="numeric"
          value={form.days}
          error={faults.includes('days') ? t('clerk.terms.badDays') : undefined}
          onChange={(days) => queue.change(requestId, { days })}
        />
      )}
      {end === 'until' && (
        <TextField
          label={t('clerk.terms.untilLabel')}
          type="date"
          value={form.until}
          error={faults.includes('until') ? t('clerk.terms.badDate') : undefined}
          onChange={(until) => queue.change(requestId, { until })}
        />
      )}
      <TextField
        label={t('clerk.terms.grace')}
        inputMode="numeric"
        placeholder={t('clerk.terms.graceHint')}
        value={form.grace}
        error={faults.includes('grace') ? t('clerk.terms.badGrace') : undefined}
        onChange={(grace) => queue.change(requestId, { grace })}
      />
      {isNext && (end === 'usual' || end === 'days') && (
        <CheckField isSelected={form.fromEnd} onChange={(fromEnd) => queue.change(requestId, { fromEnd })}>
          {t('clerk.terms.fromEnd')}
        </CheckField>
      )}
      {way !== '' && (end === 'days' || end === 'until') && (
        <CheckField isSelected={form.shorten} onChange={(shorten) => queue.change(requestId, { shorten })}>
          {t('clerk.terms.shorten')}
        </CheckField>
      )}
    </div>
  );
}
