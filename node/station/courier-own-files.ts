import type { FileIn } from '../../shared/contract.ts';
import { isUnnamedFile } from '../../shared/courier/courier-file.ts';
import { readHeldPayload, type UnverifiedDocument } from '../../shared/document/document.ts';
import { kindOfFile } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { isEmptied, newOpeningBudget } from '../../shared/verify/opened-files.ts';
import { numberedName } from '../files/usual-name.ts';
import { openAll, openFile } from './opened-files.ts';

/** By what a station knows its own documents again. */
export interface StationMarks {
  /** Base64, as documents have it. */
  readonly publicKey: string;
  /** Of the requests that it made. */
  readonly requestIds: ReadonlySet<string>;
}

/** A station's files in a courier's folder. */
export interface OwnFiles {
  readonly names: readonly string[];
  /**
   * The name to write under: that which its file has already, or else `usual`, with a number where a file of
   * another one has that name (spec R2). A file that tells a host goes on only where hosts may be named.
   */
  readonly nameFor: (usual: string, named: boolean) => string;
}

/**
 * Which of the files are a station's own (spec R2). Only files that lie in the folder itself count, not in
 * folders below it.
 */
export function ownFilesAmong(files: readonly FileIn[], marks: StationMarks): OwnFiles {
  const here = files.filter(({ name }) => !/[\\/]/.test(name));
  const names = here.filter((file) => isOwn(file, marks)).map(({ name }) => name);
  const others = here.filter((file) => !isAmong(folded(file.name), names) && !isEmptied(file));
  const taken = new Set(others.map(({ name }) => folded(name)));
  return {
    names,
    nameFor: (usual, named) => {
      const goingOn = names.filter((name) => named || isUnnamedFile(name)).sort();
      return goingOn.find((name) => folded(name) === folded(usual)) ?? goingOn[0] ?? freeName(usual, taken);
    },
  };
}

/** FAT and Windows take SCADA-01 and scada-01 for one name. */
function folded(name: string): string {
  return name.toLowerCase();
}

function isAmong(foldedName: string, names: readonly string[]): boolean {
  return names.some((name) => folded(name) === foldedName);
}

function freeName(usual: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = numberedName(usual, number);
    if (!taken.has(folded(name))) return name;
  }
}

function isOwn(file: FileIn, marks: StationMarks): boolean {
  if (kindOfFile(file.name) !== 'courier-bundle' || !isOneBundle(file)) return false;
  const whose = [...openAll(file)].map((one) => ('document' in one ? whoseIs(one.document, marks) : 'other'));
  return !whose.includes('other') && whose.includes('own');
}

function isOneBundle(file: FileIn): boolean {
  const [one, another] = openFile(file, newOpeningBudget());
  return (
    one !== undefined && 'document' in one && one.document.kind === 'courier-bundle' && another === undefined
  );
}

type Whose = 'own' | 'everybody' | 'other';

function whoseIs({ kind, envelope }: UnverifiedDocument, { publicKey, requestIds }: StationMarks): Whose {
  try {
    const payload = readHeldPayload(envelope);
    if ('stationKey' in payload) return payload.stationKey === publicKey ? 'own' : 'other';
    if (!('station' in payload)) return 'everybody';
    if (payload.station.publicKey !== publicKey) return 'other';
    return kind === 'station-report' || requestIds.has(payload.requestId) ? 'own' : 'other';
  } catch (error) {
    if (isRefusal(error)) return 'other';
    throw error;
  }
}
