import { addDays } from '../../../shared/encoding/instant.ts';
import { isDrifted, momentIfAny } from '../../../shared/status/status-text.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { dayOf } from '../../../shared/text/format.ts';
import type { SoftkeyView, StatusView } from '../../../shared/views.ts';
import type { Tone } from '../../design/tone.tsx';
import type { Moment, TimelineDates } from './timeline-layout.ts';

const TONES: Readonly<Record<SoftkeyView['kind'], Tone>> = {
  active: 'ok',
  expiring: 'warn',
  grace: 'warn',
  'not-yet-valid': 'stop',
  expired: 'stop',
  'other-machine': 'stop',
  revoked: 'stop',
  unlicensed: 'info',
};

/** How a softkey stands. A machine that matches no more runs on, but not for long. */
export function softkeyTone(softkey: SoftkeyView): Tone {
  return isDrifted(softkey) ? 'stop' : TONES[softkey.kind];
}

/** What to do about the verdict, in one sentence. */
export function nextText(
  view: StatusView,
  { warnDays, vendor }: { warnDays: number; vendor: string },
  { t, zone }: AppTexts,
): string {
  const next = nextStep(view);
  const ask = view.expiresAt === null ? '' : dayOf(addDays(view.expiresAt, -warnDays), zone);
  const date = next === 'active' ? ask : momentIfAny(view.graceUntil, zone);
  return t(`app.status.next.${next}`, { date, vendor });
}

function nextStep(view: StatusView) {
  const step = stepWithoutWaiting(view);
  return view.waitingFor !== null && (step === 'active' || step === 'ask') ? 'waiting' : step;
}

function stepWithoutWaiting(view: StatusView) {
  switch (view.kind) {
    case 'active':
      return view.expiresAt === null ? 'unlimited' : 'active';
    case 'expiring':
    case 'expired':
      return 'ask';
    case 'grace':
      return isDrifted(view) ? 'drifted' : 'ask';
    case 'not-yet-valid':
      return 'begins';
    case 'other-machine':
      return 'otherMachine';
    case 'revoked':
    case 'unlicensed':
      return 'revoked';
  }
}

/** Whether the next license is what there is to do now. */
export function shouldAsk(view: StatusView): boolean {
  return nextStep(view) === 'ask';
}

/** The dates of a softkey as the timeline wants them; null where it has none, or where none of them counts any more. */
export function datesOf(softkey: SoftkeyView): TimelineDates | null {
  const { notBefore, expiresAt, graceUntil, kind } = softkey;
  if (notBefore === null || kind === 'revoked') return null;
  return { notBefore, expiresAt, graceUntil, isDrifted: isDrifted(softkey) || kind === 'other-machine' };
}

/** Dates are judged by the highest time, where the clock shows less, or so much more that one reading is not believed. */
export function timelineMoment({ clock }: StatusView, warnDays: number): Moment {
  return {
    now: clock.judged,
    clock: clock.setBack || clock.judged < clock.now ? clock.now : null,
    warnDays,
  };
}
