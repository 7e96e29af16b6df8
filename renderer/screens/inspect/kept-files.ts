import type { FileIn } from '../../../shared/contract.ts';
import { keepForTab, keptForTab } from '../../host/tab-storage.ts';
import { type InspectedFile, isFile } from './inspected-file.ts';

/** Where the files stand that are looked at, for as long as the tab is there. */
const PLACE = 'softkey-inspected';
/** A browser keeps about five million characters for a page; more files have to be chosen again. */
const MOST_CHARACTERS = 3_000_000;

/**
 * Keeps the files over Refresh. Reads them again, one by one, so that nothing waits for it; more than there
 * is room for are not kept. Ends early when `signal` says that they are others by now.
 */
export async function keepFiles(entries: readonly InspectedFile[], signal: AbortSignal): Promise<void> {
  const lines: string[] = [];
  let characters = 0;
  for (const { read } of entries) {
    const file = await read(signal).catch(() => null);
    if (signal.aborted) return;
    if (file === null || !isFile(file)) continue;
    const line = `${JSON.stringify(file.name)} ${asText(file.bytes)}`;
    characters += line.length;
    if (characters > MOST_CHARACTERS) break;
    lines.push(line);
  }
  const isAll = characters <= MOST_CHARACTERS;
  keepForTab(PLACE, isAll && lines.length > 0 ? lines.join('\n') : null);
}

export function forgetFiles(): void {
  keepForTab(PLACE, null);
}

/** The files that were looked at before the page was loaded again. */
export function keptFiles(): readonly FileIn[] {
  return (keptForTab(PLACE) ?? '').split('\n').flatMap(fileOf);
}

function fileOf(line: string): readonly FileIn[] {
  const space = line.lastIndexOf(' ');
  if (space < 0) return [];
  const bytes = Uint8Array.from(atob(line.slice(space + 1)), (letter) => letter.charCodeAt(0));
  return [{ name: String(JSON.parse(line.slice(0, space))), bytes }];
}

/** By the browser's own means: only this page reads it again. */
function asText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
