import { isLicensed } from '../license/state.ts';
import { sentence } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import type { SoftkeyView } from '../views.ts';
import { nextStepText } from './next-step-text.ts';
import { isDrifted, verdictLine } from './status-text.ts';

/** Days before the end on which a person is told. */
const DAYS = [30, 15, 7, 1] as const;

/**
 * The reminders, each given once, from the least urgent to the most urgent. After a more urgent one, a less
 * urgent one is not given.
 */
const STEPS: readonly string[] = [
  ...DAYS.map((days) => `ends-${days}`),
  'grace',
  ...DAYS.map((days) => `grace-${days}`),
  'stopped',
];

/**
 * A reminder that was given: the softkey, its sequence, whether for the term or for a drift, and the step.
 * Drifts count separately, because they may end again.
 */
type Told = string;

export interface Reminding {
  /** The reminder that is due now; null if none is new. */
  readonly due: Told | null;
  /** The reminders to remember as given, without those of licenses and drifts that are over. */
  readonly told: readonly Told[];
}

/** Whether a person should be told of a softkey's end, given what they were told before. */
export function remind(view: SoftkeyView, told: readonly Told[]): Reminding {
  if (view.softkeyId === null) return { due: null, told };
  const track = isDrifted(view) ? driftTrack(view) : termTrack(view);
  const heard = told.filter((one) => one.startsWith(track) || one.startsWith(termTrack(view)));
  const ranks = heard.filter((one) => one.startsWith(track)).map((one) => rankOf(one.slice(track.length)));
  const step = stepOf(view);
  if (step === null || rankOf(step) <= Math.max(-1, ...ranks)) return { due: null, told: heard };
  const due = `${track}${step}`;
  return { due, told: [...heard.filter((one) => !one.startsWith(track)), due] };
}

/** The words of a reminder: how the softkey stands, and the next step. */
export function reminderText(
  view: SoftkeyView,
  vendorName: string,
  texts: Texts,
): { title: string; body: string } {
  const step = sentence(nextStepText(view.next, vendorName, texts));
  return { title: texts.t('reminder.title'), body: `${verdictLine(view, texts)}\n${step}` };
}

function termTrack({ softkeyId, sequence }: SoftkeyView): string {
  return `${softkeyId} ${sequence} term `;
}

function driftTrack({ softkeyId, sequence }: SoftkeyView): string {
  return `${softkeyId} ${sequence} drift `;
}

function stepOf(view: SoftkeyView): string | null {
  const { kind, daysLeft, following } = view;
  if (following !== null && isLicensed(view) && !isDrifted(view)) return null;
  const days = daysLeft === null ? undefined : DAYS.findLast((one) => daysLeft <= one);
  switch (kind) {
    case 'active':
    case 'expiring':
      return days === undefined ? null : `ends-${days}`;
    case 'grace':
      return days === undefined ? 'grace' : `grace-${days}`;
    case 'expired':
    case 'other-machine':
    case 'revoked':
      return 'stopped';
    case 'not-yet-valid':
    case 'unlicensed':
      return null;
  }
}

function rankOf(step: string): number {
  return STEPS.indexOf(step);
}
