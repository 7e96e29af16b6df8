import { useRef, useState } from 'react';
import type { SingleRequest } from '../../../shared/desk-contract.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { announce } from '../../design/announcements.tsx';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { readInBatches } from '../../files/read-files.ts';
import { refusalFrom } from '../../state/refusal.ts';
import type { DeskClient } from '../desk-client.ts';
import type { RejectedFile } from './queued-request.ts';

export type FilesIn = Iterable<ChosenFile> | AsyncIterable<ChosenFile>;

/** Files of one batch: each is a call of its own. */
const MOST = 100;

/** Reads the requests in files; what holds none is in `unread`. Nothing here rejects. */
export function useFileReading(desk: DeskClient, take: (found: readonly SingleRequest[]) => void) {
  const [unread, setUnread] = useState<readonly RejectedFile[]>([]);
  const [reading, setReading] = useState(0);
  const nextId = useRef(0);
  const reject = (files: readonly Omit<RejectedFile, 'id'>[]) =>
    setUnread((all) => [...files.map((one) => ({ ...one, id: `unread-${nextId.current++}` })), ...all]);

  const readOne = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly SingleRequest[]> => {
    setReading((count) => count + 1);
    try {
      const { requests: found, refused } = await desk['requests.read']({ file: { name, bytes } });
      take(found);
      reject(refused.map(({ file, code, details }) => ({ file, refusal: { code, details } })));
      if (found.length + refused.length === 0) reject([{ file: name, refusal: null }]);
      for (const { host } of found) announce(host);
      return found;
    } catch (error) {
      reject([{ file: name, refusal: refusalFrom(error) }]);
      return [];
    } finally {
      setReading((count) => count - 1);
    }
  };

  const add = async (files: FilesIn) => {
    const { signal } = new AbortController();
    const all: SingleRequest[] = [];
    for await (const batch of readInBatches(files, { most: MOST, signal })) {
      reject(batch.refused.map(({ file, code, details }) => ({ file, refusal: { code, details } })));
      for (const { name, bytes } of batch.files) all.push(...(await readOne(name, Uint8Array.from(bytes))));
    }
    return all;
  };

  return {
    unread,
    reading,
    add,
    addText: (name: string, text: string) => readOne(name, encodeUtf8(text)),
    remove: (id: string) => setUnread((all) => all.filter((one) => one.id !== id)),
  };
}
