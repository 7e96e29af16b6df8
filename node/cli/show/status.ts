import type { Entitlement } from '../../../shared/document/payload/license.ts';
import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import { isLicenseGone } from '../../../shared/status/next-step.ts';
import { problemText } from '../../../shared/status/problem.ts';
import {
  doubtLines,
  entitlementText,
  isDrifted,
  lastDayIfAny,
  momentIfAny,
  termText,
  verdictLine,
} from '../../../shared/status/status-text.ts';
import type { TextKey } from '../../../shared/text/catalog.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf, momentOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import type { Style } from '../output.ts';
import { fieldLines, nextLine } from './fields.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';
import type { Look } from './look.ts';
import { matchLines } from './match.ts';

/** The state of this station: the verdict first, what to do next last. */
export function showStatus(view: StatusView, profile: VendorProfile, look: Look): string {
  const lines = [
    look.paint(isDrifted(view) ? 'bad' : STYLES[view.kind], wrapped(verdictLine(view, look), look)),
    ...wayOutLines(view, look),
    ...doubts(view, look),
    '',
    ...fieldLines(
      [
        ['product', view.product],
        ['customer', view.customer && foreign(view.customer)],
        ['host', foreign(view.host ?? view.machine.host)],
        ['softkey', view.softkeyId],
        ['sequence', view.sequence === null ? null : String(view.sequence)],
        ['term', termText(view, look)],
        ['grace', view.graceUntil && momentOf(view.graceUntil, look.zone)],
        ['entitlements', entitlements(view.entitlements, look)],
        ['machine', view.match && look.t(`verdict.${view.match.verdict}`)],
        ['vendor', vendor(profile, look)],
      ],
      look,
    ),
    ...differences(view, look),
    ...otherSoftkeys(view, look),
    ...problems(view, look),
    '',
    ...next(view, look),
  ];
  return `${lines.join('\n')}\n`;
}

const STYLES: Readonly<Record<StatusView['kind'], Style>> = {
  active: 'good',
  expiring: 'caution',
  grace: 'caution',
  'not-yet-valid': 'bad',
  expired: 'bad',
  'other-machine': 'bad',
  revoked: 'bad',
  unlicensed: 'bad',
};

/** A machine that matches no more still runs, for days that are counted: said at once, with the way out, whatever is under way. */
function wayOutLines(view: StatusView, look: Look): string[] {
  if (!isDrifted(view)) return [];
  return [
    look.paint(
      'caution',
      wrapped(look.t('status.wayOut', { date: momentIfAny(view.graceUntil, look.zone) }), look),
    ),
  ];
}

function doubts(view: StatusView, look: Look): string[] {
  return doubtLines(view, look).map((line) => look.paint('caution', wrapped(line, look)));
}

function entitlements(granted: readonly Entitlement[], { zone }: Look): string | null {
  return granted.length === 0 ? null : granted.map((one) => entitlementText(one, zone)).join(', ');
}

function vendor({ name, demo }: VendorProfile, { t }: Look): string {
  return demo ? `${foreign(name)}. ${t('say.demoVendor')}` : foreign(name);
}

function differences({ match }: StatusView, look: Look): string[] {
  return match === null || match.verdict === 'match' ? [] : ['', ...matchLines(match, look)];
}

function otherSoftkeys({ softkeys }: StatusView, look: Look): string[] {
  if (softkeys.length < 2) return [];
  const { t, zone } = look;
  const rows = softkeys.map((softkey): readonly Cell[] => [
    softkey.softkeyId ?? '',
    String(softkey.sequence ?? ''),
    { text: t(`state.${softkey.kind}`), style: STYLES[softkey.kind] },
    lastDayIfAny(softkey.expiresAt, zone),
    softkey.product ?? '',
  ]);
  const titles = heading(
    t('field.softkey'),
    t('field.sequence'),
    t('field.state'),
    t('field.until'),
    t('field.product'),
  );
  return ['', look.paint('strong', `${t('status.allSoftkeys')}:`), ...tableLines([titles, ...rows], look)];
}

function problems({ problems: all }: StatusView, look: Look): string[] {
  if (all.length === 0) return [];
  const lines = all.map((problem) => `  ${wrapped(problemText(problem, look), look, '    ')}`);
  return ['', look.paint('caution', `${look.t('status.problems')}:`), ...lines];
}

/** What is under way, and the one thing to do now. */
function next(view: StatusView, look: Look): string[] {
  const { waitingFor } = view;
  if (waitingFor === null) return [nextLine(look.t(nextStep(view)), look)];
  const { kind, requestId, createdAt } = waitingFor;
  const waiting = look.t('status.waiting', {
    kind: look.t(`kind.${kind}`),
    requestId,
    date: dayOf(createdAt, look.zone),
  });
  return [wrapped(waiting, look), nextLine(look.t('status.nextWait'), look)];
}

function nextStep(view: StatusView): TextKey {
  switch (view.kind) {
    case 'active':
      return view.expiresAt === null ? 'status.nextUnlimited' : 'status.nextActive';
    case 'expiring':
    case 'expired':
      return 'status.nextAsk';
    case 'grace':
      return view.reason === 'drifted' ? 'status.nextDrifted' : 'status.nextAsk';
    case 'not-yet-valid':
      return 'status.nextBegins';
    case 'other-machine':
      return 'status.nextOtherMachine';
    case 'revoked':
      return 'status.nextRevoked';
    case 'unlicensed':
      return view.problems.some(isLicenseGone) ? 'status.nextGone' : 'status.nextRequest';
  }
}
