import { requestId } from '../../shared/document/payload/fields.ts';
import { integer, list, read, record, type ShapeOf } from '../../shared/document/shape.ts';
import { LAYOUT, type StationFolder } from './folder.ts';

const shape = record({
  counter: integer(0, Number.MAX_SAFE_INTEGER - 1),
  asked: list(requestId, 0, 64),
});

/** The counter of the last parcel (spec X10), and the requests that the vendor has. */
export type ParcelCount = ShapeOf<typeof shape>;

/**
 * How far this station has counted. A count that is lost or damaged begins anew: the desk then says from
 * where to go on.
 */
export function parcelCountIn(folder: StationFolder): ParcelCount {
  const result = read(shape, parsed(folder.read(LAYOUT.exchange)));
  return 'value' in result ? result.value : { counter: 0, asked: [] };
}

export function keepParcelCount(folder: StationFolder, count: ParcelCount): void {
  folder.write(LAYOUT.exchange, `${JSON.stringify(count)}\n`);
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
