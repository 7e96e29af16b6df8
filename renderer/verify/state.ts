import type { FileIn } from '../../shared/contract.ts';
import type { Language } from '../../shared/text/language.ts';
import type { VerifyLine } from '../../shared/views.ts';
import type { ChosenFile } from '../files/chosen-files.ts';
import { readInBatches } from '../files/read-files.ts';
import { type JudgedBy, judgedBy, type PageVendor, verifierFor } from './judged-by.ts';

/** All that the page shows. */
export interface PageState {
  readonly language: Language;
  readonly files: readonly FileIn[];
  /** Files that the browser could not read. */
  readonly unread: readonly VerifyLine[];
  readonly by: JudgedBy | undefined;
  /** The request whose machine licenses are judged for; undefined: none. */
  readonly machineOf: string | undefined;
  /** Those that are not in order first. */
  readonly lines: readonly VerifyLine[];
  /** How many files are checked, while they are. */
  readonly done: number | undefined;
}

export const NO_FILES: Omit<PageState, 'language'> = {
  files: [],
  unread: [],
  by: undefined,
  machineOf: undefined,
  lines: [],
  done: undefined,
};

/** What the browser can read of files, and a line for each that it cannot. */
export async function readFiles(
  found: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  signal: AbortSignal,
): Promise<Pick<PageState, 'files' | 'unread'>> {
  const [files, unread]: [FileIn[], VerifyLine[]] = [[], []];
  for await (const batch of readInBatches(found, { most: AT_ONCE, signal })) {
    files.push(...batch.files);
    unread.push(...batch.refused.map((one) => ({ ...NOT_READ, ...one })));
  }
  return { files, unread };
}

/** Files of one batch. */
const AT_ONCE = 100;

const NOT_READ = { ok: false, kind: null, subject: null, proof: null, inside: [] } as const;

/** As long as this the page may not answer while files are checked. */
const AT_A_STRETCH_MS = 40;

/**
 * Judges all files anew, since a key set, a list or a request among them counts for all. Says in between how
 * far it is; stops where other files were given meanwhile.
 */
export async function* judged(
  { files, unread, machineOf }: Pick<PageState, 'files' | 'unread' | 'machineOf'>,
  vendor: PageVendor,
  now: string,
): AsyncGenerator<Partial<PageState>> {
  yield { done: 0 };
  await free();
  const by = judgedBy(vendor, files, now);
  const verify = verifierFor(
    by,
    by.machines.find(({ file }) => file === machineOf),
  );
  const lines = [...unread];
  let freeAgain = performance.now() + AT_A_STRETCH_MS;
  for (const [place, { name, bytes }] of files.entries()) {
    lines.push(verify(name, () => bytes));
    if (performance.now() < freeAgain) continue;
    yield { done: place + 1 };
    await free();
    freeAgain = performance.now() + AT_A_STRETCH_MS;
  }
  yield { by, lines: lines.sort((one, other) => Number(one.ok) - Number(other.ok)), done: undefined };
}

/** Lets the browser draw and answer. */
function free(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
