import { type FileIn, MOST_VERIFIED } from '../../../shared/contract.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import { type InspectedFile, isFile, unreadLine } from './inspected-file.ts';

/**
 * The bytes of one call. A call is encoded in one go on the thread that draws, so larger ones would make the
 * page stutter.
 */
const BATCH_BYTES = 196_608;
/**
 * Files that are read at the same time: a browser looks at the size of each in one go, on the thread that
 * draws.
 */
const READ_AT_ONCE = 4;

/** One call to the station. */
export type Verify = (files: readonly FileIn[]) => Promise<readonly VerifyLine[]>;

/**
 * Verifies entries batch by batch, and gives each batch's lines in the order of `entries`. While the station
 * works on one batch, the next is read. Ends early, without an error, when `signal` says stop.
 */
export async function verifyAll(
  entries: readonly InspectedFile[],
  verify: Verify,
  note: (lines: readonly (readonly [InspectedFile, VerifyLine])[]) => void,
  signal: AbortSignal,
): Promise<void> {
  let underWay = Promise.resolve();
  for await (const batch of batchesOf(entries, signal)) {
    await underWay;
    if (signal.aborted) return;
    underWay = verifyBatch(batch, verify).then((lines) => {
      if (!signal.aborted) note(lines);
    });
    // Whoever waits for it next is told what went wrong.
    underWay.catch(() => {});
  }
  if (!signal.aborted) await underWay;
}

interface ReadEntry {
  readonly entry: InspectedFile;
  readonly read: Awaited<ReturnType<InspectedFile['read']>>;
}

async function* batchesOf(
  entries: readonly InspectedFile[],
  signal: AbortSignal,
): AsyncGenerator<readonly ReadEntry[]> {
  let batch: ReadEntry[] = [];
  let bytes = 0;
  for (let i = 0; i < entries.length; i += READ_AT_ONCE) {
    const some = await readSome(entries.slice(i, i + READ_AT_ONCE), signal);
    if (some === undefined) return;
    for (const one of some) {
      const size = isFile(one.read) ? one.read.bytes.length : 0;
      if (batch.length === MOST_VERIFIED || (batch.length > 0 && bytes + size > BATCH_BYTES)) {
        yield batch;
        [batch, bytes] = [[], 0];
      }
      batch.push(one);
      bytes += size;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Undefined where it was stopped. */
async function readSome(
  entries: readonly InspectedFile[],
  signal: AbortSignal,
): Promise<readonly ReadEntry[] | undefined> {
  try {
    return await Promise.all(entries.map(async (entry) => ({ entry, read: await entry.read(signal) })));
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

async function verifyBatch(
  batch: readonly ReadEntry[],
  verify: Verify,
): Promise<readonly (readonly [InspectedFile, VerifyLine])[]> {
  const files = batch.flatMap(({ read }) => (isFile(read) ? [read] : []));
  const lines = files.length === 0 ? [] : await verify(files);
  let next = 0;
  return batch.map(({ entry, read }) => {
    const line = isFile(read) ? lines[next++] : unreadLine(entry.name, read);
    if (line === undefined) throw new Error('fewer lines than files');
    return [entry, line] as const;
  });
}
