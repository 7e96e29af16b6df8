import { leavesOf } from '../document/leaves.ts';
import { isInstant } from '../encoding/instant.ts';
import type { Dates } from '../text/dates.ts';

type FactName =
  | 'host'
  | 'product'
  | 'customer'
  | 'softkey'
  | 'sequence'
  | 'request'
  | 'created'
  | 'issued'
  | 'until';

/** Where each fact stands, by the kinds of documents that have it. */
const PLACES = [
  ['host', ['host', 'station.host']],
  ['customer', ['customer.name', 'order.customer.name']],
  ['product', ['product', 'order.product']],
  ['softkey', ['softkeyId']],
  ['sequence', ['sequence', 'version']],
  ['request', ['requestId']],
  ['created', ['createdAt']],
  ['issued', ['issuedAt']],
  ['until', ['expiresAt']],
] as const satisfies readonly (readonly [FactName, readonly string[]])[];

/** What a payload says of whom it is for and until when, whatever its kind; dates as people write them. */
export function mainFacts(payload: object, dates: Dates): readonly (readonly [FactName, string])[] {
  return factsIn(payload).map(([name, text]) => [name, isInstant(text) ? dates.moment(text) : text]);
}

/** The same as it stands in the payload. */
export function factsIn(payload: object): readonly (readonly [FactName, string])[] {
  const values = new Map(leavesOf(payload, (_item, place) => String(place)));
  return PLACES.flatMap(([name, paths]) => {
    const value = paths.map((path) => values.get(path)).find((one) => one !== undefined && one !== null);
    return value === undefined || value === null ? [] : [[name, String(value)] as const];
  });
}
