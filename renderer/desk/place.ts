import type { PlaceForm } from '../state/place.ts';

export const DESK_SCREENS = ['requests', 'softkeys', 'expiring', 'orders'] as const;
export type DeskScreen = (typeof DESK_SCREENS)[number];

/** Where on the page somebody is. */
export interface DeskPlace {
  readonly screen: DeskScreen;
  /** On Requests: the request that is looked at. On Softkeys: the softkey whose story is. */
  readonly id: string | null;
}

export const FIRST_PLACE: DeskPlace = { screen: 'requests', id: null };

export const DESK_PLACES: PlaceForm<DeskPlace> = {
  stateOf: (place) => ({ desk: place }),
  placeIn: (state) => {
    const kept = memberOf(state, 'desk');
    const screen = DESK_SCREENS.find((name) => name === memberOf(kept, 'screen'));
    const id = memberOf(kept, 'id');
    return screen === undefined ? null : { screen, id: typeof id === 'string' ? id : null };
  },
};

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
