import type { CodesIn, CodesRead } from '../../shared/containers/unpacking.ts';
import { nativeHashes } from '../crypto/native.ts';
import { PictureThread } from './picture-thread.ts';
import { threadScript } from './thread-script.ts';

/** The same picture is asked for several times: whether something is in it, then what, then by whom. */
const MOST_KNOWN = 64;
const known = new Map<string, Known>();

interface Known extends Omit<CodesRead, 'tookMs'> {
  /** How much time there was for it: with more, it might be read after all. */
  readonly mostMs: number;
}

let thread: PictureThread | undefined;

/**
 * Reads the QR codes of a picture in a thread of its own, which starts with the first picture and ends when
 * those that lie together are done.
 */
export const codesIn: CodesIn = (picture, mostMs) => {
  const digest = Buffer.from(nativeHashes.sha256(picture)).toString('base64');
  const before = known.get(digest);
  if (before !== undefined && !(before.gaveUp && before.mostMs < mostMs)) return { ...before, tookMs: 0 };
  thread ??= started();
  const { reply, tookMs } = thread.read(picture, mostMs);
  if (reply === undefined || 'failed' in reply) endThread();
  const texts = reply !== undefined && 'texts' in reply ? reply.texts : undefined;
  const read = { texts, gaveUp: reply === undefined };
  remember(digest, { ...read, mostMs });
  return { ...read, tookMs };
};

function started(): PictureThread {
  setImmediate(endThread);
  return new PictureThread(threadScript());
}

function endThread(): void {
  thread?.end();
  thread = undefined;
}

function remember(digest: string, read: Known): void {
  const [oldest] = known.keys();
  if (known.size === MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(digest, read);
}
