import type { DeskWho, PageOperator } from '../../shared/desk-contract.ts';
import { type Power, ROLES_WITH } from '../../shared/desk-people.ts';
import type { PlaceForm } from '../state/place.ts';

export const DESK_SCREENS = ['requests', 'softkeys', 'expiring', 'orders', 'approvals'] as const;
export type DeskScreen = (typeof DESK_SCREENS)[number];

/** Where on the page somebody is. */
export interface DeskPlace {
  readonly screen: DeskScreen;
  /** On Requests: the request that is looked at. On Softkeys: the softkey whose story is. */
  readonly id: string | null;
}

/** The screens of whoever works: requests for those who answer them, approvals where there are several. */
export function screensOf(who: DeskWho): readonly DeskScreen[] {
  const isFor: Partial<Record<DeskScreen, boolean>> = {
    requests: mayWork(who),
    approvals: who.kind === 'operator',
  };
  return DESK_SCREENS.filter((name) => isFor[name] ?? true);
}

/** By the same rule as the desk itself, which refuses whatever the page shows. */
export function mayWork(who: DeskWho): boolean {
  return who.kind === 'anybody' || (who.kind === 'operator' && may(who.operator, 'work'));
}

/** The name of whoever signed in; null where nobody has to. */
export function workerOf(who: DeskWho): string | null {
  return who.kind === 'operator' ? who.operator.name : null;
}

export function mayApprove(who: DeskWho): boolean {
  return who.kind === 'operator' && may(who.operator, 'approve');
}

function may({ role }: PageOperator, power: Power): boolean {
  return ROLES_WITH[power].includes(role);
}

export const DESK_PLACES: PlaceForm<DeskPlace> = {
  stateOf: (place) => ({ desk: place }),
  placeIn: (state) => {
    const kept = memberOf(state, 'desk');
    const screen = DESK_SCREENS.find((name) => name === memberOf(kept, 'screen'));
    const id = memberOf(kept, 'id');
    return screen === undefined ? null : { screen, id: typeof id === 'string' ? id : null };
  },
};

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
