import type { UsualTerms } from '../../../shared/desk-usual-terms.ts';
import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import { entitlementText } from '../../../shared/status/status-text.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import { USUAL_MATCHING } from '../../desk/usual-terms.ts';
import type { Display } from './display.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** What licenses of each product get; the last row is what all others get. */
export function showUsualTerms(
  usual: readonly UsualTerms[],
  { termDays, graceDays }: VendorProfile['defaultTerms'],
  look: Display,
): string {
  const { t } = look;
  const columns = heading(
    t('field.product'),
    t('usualTerms.days'),
    t('usualTerms.graceDays'),
    t('usualTerms.matching'),
    t('field.entitlements'),
  );
  const granted = ({ entitlements }: Pick<UsualTerms, 'entitlements'>) => {
    if (entitlements === null) return t('usualTerms.itself');
    return entitlements.map((one) => entitlementText(one, look)).join(', ') || NOTHING;
  };
  const rows = usual.map((one) => [
    foreign(one.product),
    one.noEnd ? t('status.noEnd') : String(one.termDays ?? termDays),
    String(one.graceDays ?? graceDays),
    one.matching ?? USUAL_MATCHING,
    granted(one),
  ]);
  const every = [
    t('usualTerms.everyProduct'),
    String(termDays),
    String(graceDays),
    USUAL_MATCHING,
    granted({ entitlements: null }),
  ];
  return `${tableOrBlocks(columns, [...rows, every], look).join('\n')}\n\n${wrapped(t('usualTerms.openEnds'), look)}\n`;
}
