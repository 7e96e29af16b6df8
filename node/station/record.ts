import {
  boolean,
  instant,
  integer,
  list,
  matching,
  oneOf,
  orNull,
  read,
  record,
  type ShapeOf,
  text,
} from '../../shared/document/shape.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { ClockRecord } from '../../shared/license/clock-record.ts';
import type { StationFolder } from './folder.ts';

const ahead = record({ at: instant, last: instant, from: instant, over: boolean });
const drift = record({ softkeyId: text(1, 40), since: instant });
const floor = record({
  subject: text(1, 40),
  number: integer(1, 9_999_999),
  payload: orNull(matching(/^[0-9a-f]{64}$/, 'a hash')),
});

const revocation = record({
  softkeyId: text(1, 40),
  throughSequence: orNull(integer(1, 1_000_000)),
  revokedAt: instant,
  reason: text(0, 200),
});

const emergency = record({
  softkeyId: text(1, 40),
  sequence: integer(1, 1_000_000),
  began: instant,
  reason: text(1, 400),
});

const MOST = 2000;

const beginning = {
  highest: instant,
  ahead: orNull(ahead),
  left: integer(0, 1_000_000),
  /**
   * The last reading far ahead that was written to the journal. Any other one in the journal is unknown to
   * this record.
   */
  told: orNull(instant),
  drifted: list(drift, 0, MOST),
  seen: list(floor, 0, MOST),
  takenBack: orNull(record({ number: integer(1, 1_000_000), revoked: list(revocation, 0, MOST) })),
} as const;

const recordFile = record({ version: oneOf(3), ...beginning, emergencies: list(emergency, 1, MOST) });

/** As it is written where nobody ever began an emergency grace: checks of before that read it, too. */
const calmRecordFile = record({ version: oneOf(2), ...beginning });

/** Version 0.1 kept only the highest time. */
const firstRecordFile = record({ highest: instant });

/**
 * What a station has seen and no document says: the time, drifts, the highest numbers of the vendor's
 * documents, and emergencies. The journal has it too, so that each proves what the other has lost (spec §10).
 */
export interface StationRecord
  extends ClockRecord,
    Pick<ShapeOf<typeof recordFile>, 'told' | 'drifted' | 'seen' | 'takenBack' | 'emergencies'> {}

/** The record in a folder; undefined if there is none that can be read. */
export function readRecord(folder: StationFolder, name: string): StationRecord | undefined {
  const value = contentOf(folder, name);
  const result = read(recordFile, value);
  if ('value' in result) return withoutVersion(result.value);
  const calm = read(calmRecordFile, value);
  if ('value' in calm) return { ...withoutVersion(calm.value), emergencies: [] };
  const first = read(firstRecordFile, value);
  if ('faults' in first) return undefined;
  return emptyRecord(first.value.highest);
}

function withoutVersion<T extends { readonly version: number }>({ version: _, ...content }: T) {
  return content;
}

export function emptyRecord(highest: Instant): StationRecord {
  return {
    highest,
    ahead: null,
    left: 0,
    told: null,
    drifted: [],
    seen: [],
    takenBack: null,
    emergencies: [],
  };
}

export function writeRecord(folder: StationFolder, name: string, content: StationRecord): void {
  const { highest, ahead: held, left, told, drifted, seen, takenBack, emergencies } = content;
  const always = { highest, ahead: held, left, told, drifted, seen, takenBack };
  const file = emergencies.length === 0 ? { version: 2, ...always } : { version: 3, ...always, emergencies };
  folder.write(name, `${JSON.stringify(file)}\n`);
}

/** Undefined also for a record that cannot be read: a program never stops because of a record. */
function contentOf(folder: StationFolder, name: string): unknown {
  try {
    return JSON.parse(folder.read(name)?.toString('utf8') ?? '');
  } catch (error) {
    if (error instanceof SyntaxError || isRefusal(error)) return undefined;
    throw error;
  }
}
