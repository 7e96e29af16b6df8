import type { FileIn } from '../../shared/contract.ts';
import { MOST_FILE_BYTES } from '../../shared/document/kinds.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { visible } from '../../shared/text/foreign.ts';
import type { RefusalView } from '../../shared/views.ts';
import type { FileBatch } from '../state/app-state.ts';
import type { ChosenFile } from './chosen-files.ts';

/** Most bytes of the files of one batch; a single larger one is a batch of its own. */
const BATCH_BYTES = 4_194_304;

/** No call takes a longer name. */
const LONGEST_NAME = 4096;

export interface BatchLimits {
  /** Most files of one batch, the unreadable ones counted too. */
  readonly most: number;
  /** When it is aborted, no further batch comes, and one that was begun is dropped. */
  readonly signal: AbortSignal;
}

/**
 * Reads files of strangers lazily, batch by batch. Sizes are checked before anything is read. A file that
 * cannot be read is listed with its refusal and does not stop the others.
 */
export async function* readInBatches(
  all: Iterable<ChosenFile> | AsyncIterable<ChosenFile>,
  { most, signal }: BatchLimits,
): AsyncGenerator<FileBatch> {
  let batch = emptyBatch();
  for await (const found of all) {
    const one = await readOne(found, signal);
    if (signal.aborted) return;
    if (batch.count > 0 && batch.bytes + bytesOf(one) > BATCH_BYTES) {
      yield batch;
      batch = emptyBatch();
    }
    add(one, batch);
    if (batch.count === most) {
      yield batch;
      batch = emptyBatch();
    }
    if (signal.aborted) return;
  }
  if (batch.count > 0) yield batch;
}

type One = FileIn | FileBatch['refused'][number];

interface Batch {
  readonly files: FileIn[];
  readonly refused: FileBatch['refused'][number][];
  count: number;
  bytes: number;
}

function emptyBatch(): Batch {
  return { files: [], refused: [], count: 0, bytes: 0 };
}

function add(one: One, batch: Batch): void {
  if ('bytes' in one) batch.files.push(one);
  else batch.refused.push(one);
  batch.count += 1;
  batch.bytes += bytesOf(one);
}

function bytesOf(one: One): number {
  return 'bytes' in one ? one.bytes.length : 0;
}

async function readOne({ name, open }: ChosenFile, signal: AbortSignal): Promise<One> {
  const called = visible(name).slice(-LONGEST_NAME).toWellFormed();
  try {
    return await unlessStopped(readBytes(called, open), signal);
  } catch (error) {
    return { file: called, ...refusalOf(called, error) };
  }
}

async function readBytes(name: string, open: ChosenFile['open']): Promise<One> {
  const file = await open();
  if (file.size > MOST_FILE_BYTES)
    return {
      file: name,
      code: 'TOO_LARGE',
      details: { file: name, bytes: file.size, most: MOST_FILE_BYTES },
    };
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Stopping does not wait for a file that takes forever to read. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((give, fail) => {
    const stop = () => fail(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(give, fail).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

/** The browser's error names for a file that it cannot read. */
const FAILURES: Readonly<Record<string, RefusalCode>> = {
  NotFoundError: 'FILE_MISSING',
  TypeMismatchError: 'IS_A_FOLDER',
  // Out of a file, a page may not look into folders.
  EncodingError: 'IS_A_FOLDER',
};

function refusalOf(file: string, error: unknown): RefusalView {
  const code = error instanceof DOMException ? (FAILURES[error.name] ?? 'FILE_DENIED') : 'FILE_DENIED';
  return { code, details: { file } };
}
