import type { GivenLicense } from '../../../shared/desk-judgement.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Facts } from '../../design/facts.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { LicenseWays } from './license-ways.tsx';

/** The license that a request got, and every way in which it can leave this page. */
export function GivenCard({ given, isMeanwhile }: { given: GivenLicense; isMeanwhile: boolean }) {
  const { t, dates } = useDeskTexts();
  const { go } = useDeskState();
  const { license, newer, repeated } = given;
  const { host, sequence, softkeyId, expiresAt, graceUntil, expired } = license;
  const title = t(repeated ? 'clerk.given.again' : 'clerk.given.issued', { host: foreign(host), sequence });
  return (
    <>
      <VerdictBanner tone={newer === null && !expired ? 'ok' : 'warn'} title={title}>
        <Facts
          facts={[
            [t('clerk.given.softkey'), <code key="id">{softkeyId}</code>],
            [t('clerk.given.until'), expiresAt === null ? t('status.noEnd') : dates.moment(expiresAt)],
            [t('clerk.given.grace'), graceUntil && dates.moment(graceUntil)],
          ]}
        />
      </VerdictBanner>
      {isMeanwhile && <Callout tone="info" title={t('clerk.issue.meanwhile')} />}
      {expired && <Callout tone="warn" title={t('clerk.given.expired')} />}
      {newer !== null && (
        <Callout tone="warn" title={t('clerk.given.newer', { newer })}>
          <div>
            <Button onPress={() => go('softkeys', softkeyId)}>{t('clerk.has.license')}</Button>
          </div>
        </Callout>
      )}
      <LicenseWays given={given} isMain={newer === null} />
    </>
  );
}
