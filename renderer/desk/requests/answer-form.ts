import type { AskedRequest } from '../../../shared/desk-contract.ts';
import { endOfDay } from '../../../shared/text/end-of-day.ts';
import type { Zone } from '../../../shared/text/zone.ts';

export const ENDS = ['usual', 'days', 'until', 'endless'] as const;
/** In whose place: nobody's, or that of a softkey of another machine or of the same one. */
export const PLACES = ['', 'rehost', 'reissue'] as const;
export const RETURNS = ['', 'claimed', 'missing'] as const;

/** How a request is to be answered, as it was entered. */
export interface AnswerForm {
  readonly end: (typeof ENDS)[number];
  readonly days: string;
  /** YYYY-MM-DD */
  readonly until: string;
  readonly grace: string;
  readonly fromEnd: boolean;
  readonly shorten: boolean;
  readonly way: (typeof PLACES)[number];
  /** The softkey in whose place it is issued; empty where `way` is. */
  readonly replaces: string;
  /** What is known of the old machine; empty: nothing was chosen. */
  readonly returned: (typeof RETURNS)[number];
  /** What a person lets pass, by name. */
  readonly allow: readonly string[];
  readonly operator: string;
  readonly reason: string;
  /** A second person was asked, who sees the reason. */
  readonly isForApproval: boolean;
  /** Today's date, where the desk's clock is in doubt. */
  readonly date: string;
  /** A person has looked into what looks like a mistake or a copy. */
  readonly looked: boolean;
}

export const FIRST_FORM: AnswerForm = {
  end: 'usual',
  days: '',
  until: '',
  grace: '',
  fromEnd: false,
  shorten: false,
  way: '',
  replaces: '',
  returned: '',
  allow: [],
  operator: '',
  reason: '',
  isForApproval: false,
  date: '',
  looked: false,
};

export type Asked = Pick<AskedRequest, 'terms' | 'decision' | 'replacement'>;
/** Fields that cannot be understood as they stand. */
export type FaultyField = 'days' | 'until' | 'grace';

/** What is entered, as the desk is asked for it; null where a field is not filled in or not understood. */
export function askedOf(form: AnswerForm, zone: Zone): Asked | null {
  if (faultsIn(form, zone).length > 0 || isUnfinished(form)) return null;
  const { end, days, until, grace, fromEnd, way, replaces, returned } = form;
  const { allow, operator, reason, date } = form;
  const isDecided = allow.length > 0 || form.isForApproval || way !== '';
  return {
    terms: {
      days: end === 'days' ? Number(days) : null,
      until: end === 'until' ? (endOfDay(until, zone) ?? null) : null,
      endless: end === 'endless',
      graceDays: grace.trim() === '' ? null : Number(grace),
      fromEnd: fromEnd && (end === 'usual' || end === 'days'),
      shorten: form.shorten && way !== '' && (end === 'days' || end === 'until'),
    },
    replacement:
      way === '' ? null : { way, replaces, returned: way === 'reissue' || returned === '' ? null : returned },
    decision: {
      allow: [...allow],
      operator: isDecided ? operator.trim() : '',
      reason: isDecided ? reason.trim() : '',
      date: date === '' ? null : date,
    },
  };
}

/** What has to be said before a softkey is put in the place of another one; nothing of it where none is. */
export function isSaid({ way, returned, operator, reason }: AnswerForm, worker: string | null): boolean {
  if (way === '') return true;
  const isReturnSaid = way === 'reissue' || returned !== '';
  return isReturnSaid && (worker ?? operator).trim() !== '' && reason.trim() !== '';
}

/** A choice was made, and its field is still empty. */
function isUnfinished({ end, days, until }: AnswerForm): boolean {
  return (end === 'days' && days.trim() === '') || (end === 'until' && until === '');
}

export function faultsIn({ end, days, until, grace }: AnswerForm, zone: Zone): readonly FaultyField[] {
  const isDaysWrong = end === 'days' && days.trim() !== '' && !isWhole(days, 1, 36_600);
  const isUntilWrong = end === 'until' && until !== '' && endOfDay(until, zone) === undefined;
  return [
    ...(isDaysWrong ? (['days'] as const) : []),
    ...(isUntilWrong ? (['until'] as const) : []),
    ...(grace.trim() === '' || isWhole(grace, 0, 366) ? [] : (['grace'] as const)),
  ];
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,6}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
