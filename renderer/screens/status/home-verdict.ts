import type { StepDates } from '../../../shared/status/next-step-text.ts';
import { leftText } from '../../../shared/status/status-text.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { StatusView } from '../../../shared/views.ts';

// What Home says first, and what can be done there: decided by the next step (decision 39).

/** Something that Home can do, as a button. */
export type HomeAction =
  | 'begin'
  | 'have'
  | 'machine'
  | 'giveOut'
  | 'sendAgain'
  | 'showRequest'
  | 'import'
  | 'importLicense'
  | 'importUpgrade'
  | 'another'
  | 'upgrade'
  | 'upgradeNow'
  | 'match'
  | 'write'
  | 'readAsRoot'
  | 'again'
  | 'clockSet'
  | 'emergency';

export interface HomeActions {
  /** The one thing to do now; null where there is nothing to do. */
  readonly main: HomeAction | null;
  readonly others: readonly HomeAction[];
}

export function homeActions(view: Pick<StatusView, 'next' | 'kind' | 'emergency'>): HomeActions {
  const actions = actionsOfStep(view);
  if (view.emergency?.kind !== 'offered') return actions;
  return { ...actions, others: [...actions.others, 'emergency'] };
}

function actionsOfStep({ next, kind }: Pick<StatusView, 'next' | 'kind'>): HomeActions {
  switch (next.kind) {
    case 'make-request':
      return { main: 'begin', others: ['have', 'machine'] };
    case 'import-answer':
      return next.request.givenOut === null
        ? { main: 'giveOut', others: ['import'] }
        : { main: 'import', others: ['showRequest'] };
    case 'send-again':
      return { main: 'sendAgain', others: ['import'] };
    case 'request-anew':
      return { main: 'machine', others: ['another'] };
    case 'import-lost':
      return { main: 'importLicense', others: [] };
    case 'nothing':
      return { main: null, others: next.askFrom === null ? [] : ['upgradeNow'] };
    case 'wait-for-begin':
      return { main: 'again', others: ['importLicense'] };
    case 'ask-for-next':
      return { main: 'upgrade', others: ['importUpgrade'] };
    case 'put-back':
      return { main: 'match', others: ['write'] };
    case 'move-softkey':
      return { main: 'write', others: ['match', 'another'] };
    case 'allow-reading':
      return { main: 'readAsRoot', others: ['match'] };
    case 'call-vendor':
      return { main: 'write', others: ['importLicense'] };
    case 'set-clock':
      return { main: 'clockSet', others: next.ifRight.kind === 'ask-for-next' ? ['upgrade'] : [] };
    case 'repair-home':
      return { main: 'again', others: ['importLicense'] };
    case 'allow-writing':
      return { main: 'again', others: kind === 'active' ? ['upgradeNow'] : [] };
  }
}

/** Steps in which the vendor can help, so that the contact stands beside the verdict. */
const WITH_VENDOR: readonly StatusView['next']['kind'][] = [
  'import-answer',
  'send-again',
  'import-lost',
  'put-back',
  'move-softkey',
  'allow-reading',
  'call-vendor',
  'repair-home',
  'ask-for-next',
];

export function showsContact({ next }: Pick<StatusView, 'next'>): boolean {
  return WITH_VENDOR.includes(next.kind);
}

/** The verdict of Home, in a few words with one date. */
export function homeTitle(view: StatusView, vendorName: string, texts: AppTexts, dates: StepDates): string {
  const { t } = texts;
  const vendor = foreign(vendorName);
  const { next, kind } = view;
  if (kind === 'unlicensed') return beginningTitle(next, vendor, texts);
  if (next.kind === 'set-clock') return t(`app.home.title.${next.by === null ? 'behind' : 'ahead'}`);
  return heldTitle(view, vendor, texts, dates);
}

function beginningTitle(next: StatusView['next'], vendor: string, { t }: AppTexts): string {
  switch (next.kind) {
    case 'import-answer':
      return t(`app.home.title.${next.request.givenOut === null ? 'giveOut' : 'waiting'}`, { vendor });
    case 'send-again':
      return t('app.home.title.silent', { count: next.days });
    case 'request-anew':
      return t('app.home.title.anew');
    case 'import-lost':
      return t('app.home.title.gone');
    case 'repair-home':
      return t('app.home.title.damaged');
    default:
      return t('app.home.title.first');
  }
}

const GRACE_TITLES = { expired: 'ended', drifted: 'drifted', emergency: 'emergency' } as const;

function heldTitle(view: StatusView, vendor: string, texts: AppTexts, dates: StepDates): string {
  const { t } = texts;
  const { kind, expiresAt, graceUntil, notBefore, next, match } = view;
  const at = (instant: string | null) => ({ day: instant === null ? '' : dates.day(instant) });
  switch (kind) {
    case 'active':
      return expiresAt === null ? t('app.home.title.endless') : t('app.home.title.licensed', at(expiresAt));
    case 'expiring':
      return t('app.home.title.expiring', { ...at(expiresAt), left: leftText(view, texts) });
    case 'grace':
      return t(`app.home.title.${GRACE_TITLES[view.reason ?? 'expired']}`, at(graceUntil));
    case 'not-yet-valid':
      return t('app.home.title.notYet', at(notBefore));
    case 'revoked':
      return t('app.home.title.revoked', { vendor });
    case 'other-machine':
      return t(`app.home.title.${next.kind === 'move-softkey' ? 'other' : 'changed'}`);
    default:
      return match?.verdict === 'broken' && next.kind !== 'ask-for-next'
        ? t('app.home.title.changed')
        : t('app.home.title.expired', at(expiresAt));
  }
}
