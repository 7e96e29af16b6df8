import type { Instant } from '../encoding/instant.ts';

/** How one softkey of a machine stands in a courier's folder: who asked, who is answered, who took it. */
export interface CourierRow {
  /** As its newest document says; what a stranger wrote there is shown, and decides nothing. */
  readonly host: string;
  /** Null for a first request: there is no softkey yet. */
  readonly softkeyId: string | null;
  readonly product: string | null;
  readonly asked: { readonly requestId: string; readonly at: Instant } | null;
  readonly answered: { readonly sequence: number; readonly at: Instant } | null;
  readonly taken: { readonly sequence: number; readonly at: Instant } | null;
  readonly stage: CourierStage;
  /** When the newest license that the folder tells of ends; null: it has no end, or nothing tells. */
  readonly expiresAt: Instant | null;
  /** Whether it is the machine in front of us. */
  readonly ours: boolean;
}

/**
 * `asked`: a request waits for its answer. `answered`: a license waits to be taken. `taken`: nothing waits.
 * `revoked`: the vendor took the softkey back, and nothing of it counts any more (spec R7).
 */
export type CourierStage = 'asked' | 'answered' | 'taken' | 'revoked';

/** All that the folder has of one softkey. */
export interface CourierEvidence {
  readonly host: string;
  readonly softkeyId: string | null;
  readonly product: string | null;
  /** `sequence` of the license that the request was made from; 0 for a first request. */
  readonly request:
    | { readonly requestId: string; readonly at: Instant; readonly sequence: number }
    | undefined;
  readonly license: { readonly sequence: number; readonly at: Instant } | undefined;
  readonly report: { readonly sequence: number; readonly at: Instant } | undefined;
  /** Whether the newest license that the folder tells of is revoked. */
  readonly revoked: boolean;
  readonly expiresAt: Instant | null;
  readonly ours: boolean;
}

/**
 * What of a softkey counts: a higher number answers a lower one, whatever the files are called (spec §15).
 */
export function courierRow({ request, license, report, revoked, ...about }: CourierEvidence): CourierRow {
  const answered = license?.sequence ?? 0;
  const taken = report?.sequence ?? 0;
  const isOpen = request !== undefined && Math.max(answered, taken) <= request.sequence;
  const waiting: CourierStage = isOpen ? 'asked' : answered > taken ? 'answered' : 'taken';
  return {
    ...about,
    asked: request === undefined ? null : { requestId: request.requestId, at: request.at },
    answered: license ?? null,
    taken: report ?? null,
    stage: revoked ? 'revoked' : waiting,
  };
}

/** Those that end first come first, then those without an end, and last what is revoked. */
export function inOrderOfEnd(rows: readonly CourierRow[]): readonly CourierRow[] {
  const key = ({ expiresAt, host, softkeyId, stage }: CourierRow) =>
    `${stage === 'revoked' ? '~~' : (expiresAt ?? '~')} ${host} ${softkeyId ?? ''}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Who is missing while others ask: machines that are known from an earlier round, took their license before
 * the first of these requests was made, and have asked for nothing since.
 */
export function missingIn(rows: readonly CourierRow[]): readonly CourierRow[] {
  const asking = rows.flatMap(({ stage, asked }) => (stage === 'asked' && asked !== null ? [asked.at] : []));
  const first = asking.sort()[0];
  if (first === undefined) return [];
  return rows.filter(({ stage, taken }) => stage === 'taken' && (taken?.at ?? '') < first);
}
