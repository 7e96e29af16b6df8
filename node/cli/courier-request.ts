import type { InputOf } from '../../shared/contract.ts';
import type { Client } from '../../shared/door.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { CourierFile, RequestView } from '../../shared/views.ts';
import { type CourierWritten, writeCourierFile } from './courier-folder.ts';

/** What the station asks for, and where its file went. */
export interface Collected {
  readonly collected: CourierFile;
  readonly written: CourierWritten;
}

/** Puts the station's file into a courier's folder, whose files are in `input`. */
export async function collectInto(
  dir: string,
  input: InputOf<'courier.collect'>,
  door: Client,
): Promise<Collected> {
  const collected = await door['courier.collect'](input);
  const written = writeCourierFile(dir, collected);
  if (!written.unchanged) await noteThatCarried(collected, door);
  return { collected, written };
}

/**
 * For `softkey status`, which then speaks of the folder. The request is on its way all the same where that
 * cannot be noted.
 */
async function noteThatCarried({ requests }: CourierFile, door: Client): Promise<void> {
  try {
    for (const { softkeyId } of requests)
      await door['request.givenOut']({ way: 'courier', at: null, softkeyId });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** For `--json`: the requests are in the folder. */
export function withoutFiles(requests: readonly RequestView[]) {
  return requests.map(({ file: _file, compact: _compact, ...request }) => request);
}
