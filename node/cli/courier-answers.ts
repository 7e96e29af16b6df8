import type { Client } from '../../shared/door.ts';
import type { ImportClock, ImportResult } from '../../shared/views.ts';
import type { CourierFolder } from './courier-folder.ts';
import { unreadResult } from './import-results.ts';
import { countImport, type ImportCount } from './show/import.ts';

/** What a station took out of a courier's folder, and what it says of the rest. */
export interface TakenAnswers {
  readonly results: readonly ImportResult[];
  readonly count: ImportCount;
  readonly clock: ImportClock | null;
}

/** Takes what is this machine's, whatever its file is called. */
export async function takeAnswers(folder: CourierFolder, door: Client): Promise<TakenAnswers> {
  const { results, clock } = await door['documents.import']({ files: folder.files, dryRun: false });
  const all = [...withoutRepeatedLists(results), ...folder.unread.map(unreadResult)];
  return { results: all, count: countImport(all, { leftAlone: folder.leftAlone, isStick: true }), clock };
}

/** Each answer brings the key set and the revocation list along: once told is enough. */
function withoutRepeatedLists(results: readonly ImportResult[]): readonly ImportResult[] {
  const isList = ({ kind }: ImportResult) => kind === 'key-set' || kind === 'revocation-list';
  return results.filter((result) => !(result.ok && result.outcome === 'already-held' && isList(result)));
}
