import type { Entitlement } from '../document/payload/license.ts';
import { dateOf, type Instant } from '../encoding/instant.ts';
import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import type { SoftkeyView } from '../views.ts';

/** `Licensed until 2027-01-21 (60 days left)` */
export function verdictLine(view: SoftkeyView, { t }: Texts): string {
  const { kind, daysLeft, reason } = view;
  const end = kind === 'active' || kind === 'expiring' ? view.expiresAt : view.graceUntil;
  const values = {
    count: daysLeft ?? 0,
    date: dayOf(end),
    expired: dayOf(view.expiresAt),
    begins: dayOf(view.notBefore),
  };
  if (kind === 'active' && view.expiresAt === null) return t('status.unlimited');
  if (kind === 'grace')
    return t(reason === 'drifted' ? 'status.graceDrifted' : 'status.graceExpired', values);
  return t(`status.${kind}`, values);
}

/** The day of an instant; nothing where there is none. */
export function dayOf(instant: Instant | null): string {
  return instant === null ? '' : dateOf(instant);
}

/** A machine that matches no more still runs, for days that are counted. */
export function isDrifted({ kind, reason }: SoftkeyView): boolean {
  return kind === 'grace' && reason === 'drifted';
}

/** `2026-11-22 to 2027-01-21` */
export function termText({ notBefore, expiresAt }: SoftkeyView, { t }: Texts): string | null {
  if (notBefore === null) return null;
  if (expiresAt === null) return t('status.termOpen', { begins: dateOf(notBefore) });
  return t('status.termRange', { begins: dateOf(notBefore), expires: dateOf(expiresAt) });
}

/** `alarms`, `tags: 5000`, `support: 2027-01-21` */
export function entitlementText({ name, kind, value }: Entitlement): string {
  if (kind === 'feature') return foreign(name);
  return `${foreign(name)}: ${kind === 'term' ? dateOf(value) : value}`;
}
