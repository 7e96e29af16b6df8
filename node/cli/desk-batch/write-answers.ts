import { isRefusal, type LicensingError } from '../../../shared/errors/refusal.ts';
import { type NewFile, replaceTogether } from '../../files/replace-together.ts';
import { type PlannedAnswer, placeFor, type WrittenAnswer } from './answer-place.ts';

/**
 * Writes the answers of a group together: where each lies, or why it could not be written, in their order.
 * Nothing is replaced but what the answer makes needless.
 */
export async function writeAnswers(
  planned: readonly PlannedAnswer[],
): Promise<readonly (WrittenAnswer | LicensingError)[]> {
  const outcomes = new Map<PlannedAnswer, WrittenAnswer | LicensingError>();
  const waiting = new Map<string, NewFile & { readonly one: PlannedAnswer }>();
  const writeWaiting = async () => {
    const files = [...waiting.values()];
    waiting.clear();
    const refusals = await replaceTogether(files);
    for (const [i, { one }] of files.entries()) {
      const refusal = refusals[i];
      if (refusal !== undefined) outcomes.set(one, refusal);
    }
  };
  // Two answers of a group may want one place: the second one sees what the first has written.
  const settled = async (path: string) => {
    if (waiting.has(sameOnAnyDisk(path))) await writeWaiting();
  };
  for (const one of planned) {
    const place = await refusalOr(placeFor(one, settled));
    outcomes.set(one, place);
    if (isRefusal(place) || place.unchanged) continue;
    waiting.set(sameOnAnyDisk(place.path), { path: place.path, bytes: one.bytes, one });
  }
  await writeWaiting();
  return planned.map((one) => outcomes.get(one) ?? neverLeftOut());
}

/** Many disks take names for the same that differ in case or in how an accent is written. */
function sameOnAnyDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

async function refusalOr<T>(work: Promise<T>): Promise<T | LicensingError> {
  try {
    return await work;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

function neverLeftOut(): never {
  throw new Error('each answer has an outcome');
}
