import type { FileIn } from '../../../shared/contract.ts';
import { kindOfFile } from '../../../shared/document/kinds.ts';
import type { Client } from '../../../shared/door.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import type { ImportClock, ImportResult } from '../../../shared/views.ts';
import { folderNow } from '../../files/folder-clock.ts';
import { type ScannedFile, scanFolder } from '../../files/scan-folder.ts';
import { type CourierWritten, writeCourierFile } from '../courier-folder.ts';
import { isOf, unreadResult } from '../import-results.ts';
import { MOST_TOGETHER } from '../input-file.ts';
import { type Moved, moveAside } from './aside.ts';
import { changesHome, type Fate, fateOf } from './fate.ts';
import { type Looked, lookInto } from './ready.ts';

/** A folder that is watched, and what is remembered of it from one round to the next. */
export interface Watched {
  readonly dir: string;
  /** Nothing is written into the folder: it is read-only, or nothing goes back through a data diode. */
  readonly keep: boolean;
  readonly door: Client;
  readonly now: () => Date;
  /** The text that is put beside a refused file. */
  readonly reasonOf: (file: string, refused: readonly ImportResult[]) => string;
  /** The stamps of the scan before. */
  readonly stamps: Map<string, string>;
  /** Files that were seen to, by the stamp that they had: they are looked at again once it changes. */
  readonly done: Map<string, string>;
}

/** What became of one file. */
export interface WatchedFile {
  readonly name: string;
  readonly fate: Fate;
  readonly results: readonly ImportResult[];
  /** Undefined where it stays in its place. */
  readonly moved: Moved | undefined;
}

export interface Round {
  readonly files: readonly WatchedFile[];
  readonly clock: ImportClock | null;
  /** The report that took the place of an answer in a courier's file. */
  readonly reported: CourierWritten | undefined;
  /** Names of files that may still be on their way. */
  readonly waiting: readonly string[];
  /** How many files hold no softkey document. */
  readonly leftAlone: number;
}

/** Scans without looking into anything: what stands still shows in the next scan. */
export function scanWatched(watched: Watched): readonly ScannedFile[] {
  const scanned = scanFolder(watched.dir);
  const standing = scanned.filter(({ name, stamp }) => watched.stamps.get(name) === stamp);
  watched.stamps.clear();
  for (const { name, stamp } of scanned) watched.stamps.set(name, stamp);
  for (const name of watched.done.keys()) if (!watched.stamps.has(name)) watched.done.delete(name);
  return standing.filter(({ name, stamp }) => watched.done.get(name) !== stamp);
}

/** Sees to the files that stand still, as many at a time as fit into memory. */
export async function watchRound(watched: Watched, standing: readonly ScannedFile[]): Promise<Round> {
  const known = watched.keep ? await refusedBefore(watched.door) : new Set<string>();
  const rounds: Round[] = [];
  let time: number | undefined;
  for (const batch of batches(standing, () => (time ??= timeIn(watched))))
    rounds.push(await seeTo(batch, known, watched));
  return {
    files: rounds.flatMap(({ files }) => files),
    clock: rounds.findLast(({ clock }) => clock !== null)?.clock ?? null,
    reported: rounds.findLast(({ reported }) => reported !== undefined)?.reported,
    waiting: rounds.flatMap(({ waiting }) => waiting),
    leftAlone: rounds.reduce((sum, { leftAlone }) => sum + leftAlone, 0),
  };
}

/** Files have their times from the disk or share that they are on. */
function timeIn({ dir, keep, now }: Watched): number {
  return keep ? now().getTime() : folderNow(dir, now().getTime());
}

function* batches(standing: readonly ScannedFile[], now: () => number): Generator<readonly Looked[]> {
  let batch: Looked[] = [];
  let bytes = 0;
  for (const scanned of standing.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const looked = lookInto(scanned, now);
    batch.push(looked);
    bytes += 'file' in looked ? looked.file.bytes.length : 0;
    if (bytes < MOST_TOGETHER / 2) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function seeTo(batch: readonly Looked[], known: ReadonlySet<string>, watched: Watched): Promise<Round> {
  const files = batch.flatMap((looked) => ('file' in looked ? [looked.file] : []));
  const preview = await imported(files, true, watched.door);
  const changing = files.filter(({ name }) => {
    const results = preview.of(name);
    return changesHome(results) && !isKnown(results, known);
  });
  const real = await imported(changing, false, watched.door);
  const seen: WatchedFile[] = [];
  for (const looked of batch) {
    if ('is' in looked) continue;
    const results =
      'unread' in looked
        ? [unreadResult(looked.unread)]
        : (real.at(looked.file.name) ?? preview.of(looked.file.name));
    seen.push(settled(looked.scanned, isKnown(results, known) ? [] : results, watched));
  }
  const reported = await reportTo(watched, seen, files);
  for (const looked of batch)
    if (!('is' in looked && looked.is === 'waiting'))
      watched.done.set(looked.scanned.name, looked.scanned.stamp);
  return {
    files: seen,
    clock: real.clock,
    reported,
    waiting: batch.flatMap((looked) =>
      'is' in looked && looked.is === 'waiting' ? [looked.scanned.name] : [],
    ),
    leftAlone: batch.filter((looked) => 'is' in looked && looked.is === 'no document').length,
  };
}

/** The results of an import, by file. */
async function imported(files: readonly FileIn[], dryRun: boolean, door: Client) {
  const byFile = new Map<string, ImportResult[]>();
  if (files.length === 0) return { clock: null, of: () => [], at: () => undefined };
  const { results, clock } = await door['documents.import']({
    files: files.map((file) => ({ ...file, found: true })),
    dryRun,
  });
  let at = 0;
  for (const { name } of files) {
    const own: ImportResult[] = [];
    for (let one = results[at]; one !== undefined && isOf({ name, bytes: NONE }, one); one = results[++at])
      own.push(one);
    byFile.set(name, own);
  }
  return {
    clock,
    of: (name: string): readonly ImportResult[] => byFile.get(name) ?? [],
    at: (name: string): readonly ImportResult[] | undefined => byFile.get(name),
  };
}

const NONE = new Uint8Array();

/**
 * Puts a file where it belongs. A bundle that was taken stays: in a courier's folder a report takes its place
 * (spec R3), and one for all machines is needed by the others.
 */
function settled(
  { name, path }: ScannedFile,
  results: readonly ImportResult[],
  { keep, reasonOf }: Watched,
): WatchedFile {
  const fate = fateOf(results);
  const stays = keep || fate === 'left' || (fate === 'taken' && kindOfFile(name) === 'courier-bundle');
  if (stays) return { name, fate, results, moved: undefined };
  const reason =
    fate === 'refused'
      ? reasonOf(
          name,
          results.filter((result) => !result.ok),
        )
      : undefined;
  return { name, fate, results, moved: moveAside(path, fate, reason) };
}

/** Where a bundle was taken, says in the folder that it was, as `softkey courier apply` does. */
async function reportTo(
  { dir, keep, door }: Watched,
  seen: readonly WatchedFile[],
  files: readonly FileIn[],
): Promise<CourierWritten | undefined> {
  const isCarried = seen.some(
    ({ name, results }) => kindOfFile(name) === 'courier-bundle' && results.some(isNew),
  );
  if (keep || !isCarried) return undefined;
  try {
    const file = await door['courier.file']({ files: files.map((one) => ({ ...one })), named: true });
    return file === null ? undefined : writeCourierFile(dir, file);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return undefined;
  }
}

function isNew(result: ImportResult): boolean {
  return result.ok && result.outcome === 'imported';
}

/** Where nothing can be moved aside, the journal tells what was refused and said before. */
async function refusedBefore(door: Client): Promise<ReadonlySet<string>> {
  const { entries } = await door['journal.read']({});
  const refused = entries.filter(({ event }) => event === 'document-refused');
  return new Set(refused.map(({ detail }) => `${detail['code']} ${detail['file']}`));
}

function isKnown(results: readonly ImportResult[], known: ReadonlySet<string>): boolean {
  const refused = results.flatMap((result) =>
    result.ok ? [] : [`${result.code} ${result.file.slice(0, 120)}`],
  );
  const isNews = results.some((result) => result.ok && result.outcome !== 'already-held');
  return refused.length > 0 && !isNews && refused.every((one) => known.has(one));
}
