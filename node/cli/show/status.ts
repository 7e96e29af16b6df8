import type { Entitlement } from '../../../shared/document/payload/license.ts';
import type { VendorProfile } from '../../../shared/profile/vendor-profile.ts';
import { helpfulRequest } from '../../../shared/status/next-step.ts';
import { problemText } from '../../../shared/status/problem.ts';
import {
  doubtLines,
  emergencyText,
  entitlementText,
  followingText,
  lastDayIfAny,
  renewalText,
  termText,
  verdictLine,
} from '../../../shared/status/status-text.ts';
import { type StatusTone, softkeyTone } from '../../../shared/status/tone.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf, momentOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { fieldLines } from './fields.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';
import { matchLines } from './match.ts';
import { nextStepLines } from './next-step.ts';

/** The state of this station: the verdict first, what to do next last. */
export function showStatus(view: StatusView, profile: VendorProfile, look: Display): string {
  const lines = [
    look.paint(STYLES[softkeyTone(view)], wrapped(verdictLine(view, look), look)),
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
        ['emergency', emergencyText(view, look)],
        ['following', followingText(view, look)],
        ['renewal', renewalText(view, look)],
        ['entitlements', entitlements(view.entitlements, look)],
        ['machine', view.match && look.t(`verdict.${view.match.verdict}`)],
        ['vendor', vendor(profile, look)],
      ],
      look,
    ),
    ...differences(view, look),
    ...otherSoftkeys(view, look),
    ...problems(view, look),
    ...(view.homeExists ? [] : ['', wrapped(look.t('status.noHome'), look)]),
    '',
    ...next(view, profile, look),
    ...emergencyOffer(view, look),
  ];
  return `${lines.join('\n')}\n`;
}

const STYLES: Readonly<Record<StatusTone, Style>> = {
  ok: 'good',
  warn: 'caution',
  stop: 'bad',
  info: 'strong',
};

function doubts(view: StatusView, look: Display): string[] {
  return doubtLines(view, look).map((line) => look.paint('caution', wrapped(line, look)));
}

function entitlements(granted: readonly Entitlement[], look: Display): string | null {
  return granted.length === 0 ? null : granted.map((one) => entitlementText(one, look)).join(', ');
}

function vendor({ name, demo }: VendorProfile, { t }: Display): string {
  return demo ? `${foreign(name)}. ${t('said.demoVendor')}` : foreign(name);
}

function differences({ match }: StatusView, look: Display): string[] {
  return match === null || match.verdict === 'match' ? [] : ['', ...matchLines(match, look)];
}

function otherSoftkeys({ softkeys }: StatusView, look: Display): string[] {
  if (softkeys.length < 2) return [];
  const { t } = look;
  const rows = softkeys.map((softkey): readonly Cell[] => [
    softkey.softkeyId ?? '',
    String(softkey.sequence ?? ''),
    { text: t(`state.${softkey.kind}`), style: STYLES[softkeyTone(softkey)] },
    lastDayIfAny(softkey.expiresAt, look),
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

function problems({ problems: all }: StatusView, look: Display): string[] {
  if (all.length === 0) return [];
  const lines = all.map((problem) => `  ${wrapped(problemText(problem, look), look, '    ')}`);
  return ['', look.paint('caution', `${look.t('status.problems')}:`), ...lines];
}

/** Said last, and only where the product does not run: asking for the next license comes before it. */
function emergencyOffer({ emergency, machine }: StatusView, look: Display): readonly string[] {
  if (emergency?.kind !== 'offered') return [];
  const { days } = emergency;
  return [wrapped(look.t('emergency.offered', { days, host: foreign(machine.host) }), look)];
}

/** What is under way, and the one thing to do now. */
function next(view: StatusView, { name }: VendorProfile, look: Display): readonly string[] {
  const { next, softkeyId, softkeys } = view;
  const isHead = softkeys[0] === undefined || softkeys[0].softkeyId === softkeyId;
  const step = nextStepLines(next, { vendor: name, softkeyId: isHead ? null : softkeyId }, look);
  const request = helpfulRequest(view);
  if (request === null) return step;
  const { kind, requestId, createdAt } = request;
  const waiting = look.t('status.waiting', {
    kind: look.t(`kind.${kind}`),
    requestId,
    date: dayOf(createdAt, look.zone),
  });
  return [wrapped(waiting, look), ...step];
}
