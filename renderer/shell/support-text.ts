import type { HostView } from '../../shared/app/host.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { statusReport } from '../../shared/status/report.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { withIsoDates } from '../../shared/text/dates.ts';
import { foreign } from '../../shared/text/foreign.ts';
import type { StatusView, VendorView } from '../../shared/views.ts';

/** What support asks for first. */
export interface SupportFacts extends Pick<HostView, 'door' | 'versions' | 'home'> {
  readonly vendor: VendorView;
  /** Null where the status cannot be determined. */
  readonly status: StatusView | null;
  readonly at: Instant;
}

/** The program, where it runs and how the station stands, as plain text: no secret and no raw id is in it. */
export function supportText(facts: SupportFacts, texts: AppTexts): string {
  const { vendor, versions, home, door, status, at } = facts;
  const { t, dates } = withIsoDates(texts);
  const program = [
    `${foreign(vendor.program)} (${dates.date(vendor.builtAt.slice(0, 10))}), ${foreign(vendor.name)}`,
    [t(`app.shell.doors.${door}`), ...versions.map(({ name, version }) => `${name} ${version}`)].join(', '),
    `${t('app.shell.home')}: ${foreign(home)} (${t(`homeScope.${vendor.home}`)})`,
  ];
  const report =
    status === null ? [] : [statusReport(status, vendor.name, { at, program: vendor.program, texts })];
  return [`${program.join('\n')}\n`, ...report].join('\n');
}
