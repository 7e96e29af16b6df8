import type { DocumentOf, VerifiedDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { type Floor, highestOf, type RevocationsSeen, revokedText } from '../../shared/journal/floors.ts';
import { afterProof, afterReading, isFar } from '../../shared/license/clock-record.ts';
import { graceUntil } from '../../shared/license/term.ts';
import type { ImportResult } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import { afterClock, keepRecord, loadEvidence } from './evidence.ts';
import type { OpenStore } from './store.ts';

/** What a station imports, in the order in which it must be looked at: keys first, then what they sign. */
export const IMPORTED = ['key-set', 'revocation-list', 'license'] as const satisfies readonly Kind[];
export type ImportedKind = (typeof IMPORTED)[number];

export function isImported(kind: Kind): kind is ImportedKind {
  return (IMPORTED as readonly Kind[]).includes(kind);
}

export type ImportedDocument = DocumentOf<ImportedKind>;

/** The number of a document, under which its content never changes (spec §10). */
export function floorOf(document: ImportedDocument): Floor & { payload: string } {
  const { subject, number } = described(document);
  return {
    subject: document.kind === 'license' ? subject : document.kind,
    number,
    payload: encodeHex(nativeHashes.sha256(document.payloadBytes)),
  };
}

/**
 * Writes the record first. A crash after that loses a file, which is then reported as missing and can be
 * imported again; it never lets the same license set the time twice.
 */
export function keepImported(document: ImportedDocument, isKnown: boolean, store: OpenStore): void {
  const { subject, number } = described(document);
  noteProof(document, isKnown, store);
  const marks = { payload: floorOf(document).payload, ...(isKnown ? { again: true } : {}) };
  if (document.kind === 'license')
    store.keep(document, 'license-imported', { softkeyId: subject, sequence: number, ...marks });
  else if (document.kind === 'key-set')
    store.keep(document, 'key-set-imported', { version: number, ...marks });
  else {
    const revoked = revokedText(ownRevoked(document, store));
    store.keep(document, 'revocation-list-imported', { sequence: number, ...marks, revoked });
  }
}

/** Which softkeys of this station a list revokes. */
function ownRevoked({ payload }: VerifiedDocument<'revocation-list'>, { folder }: OpenStore) {
  const own = new Set(loadEvidence(folder, []).record?.seen.map(({ subject }) => subject));
  return payload.revoked.filter(({ softkeyId }) => own.has(softkeyId));
}

/**
 * A license never seen before is the desk's word on the time. It ends what a clock that was too far ahead has
 * left behind (spec H4).
 */
function noteProof(document: ImportedDocument, isKnown: boolean, store: OpenStore): void {
  const { folder, now, journal } = store;
  const evidence = loadEvidence(folder, []);
  const before = afterClock(evidence, now);
  const seen = highestOf([...before.seen, floorOf(document)]);
  if (document.kind !== 'license') {
    keepRecord(folder, { ...before, seen, takenBack: takenBackBy(document, store) ?? before.takenBack });
    return;
  }
  const { softkeyId, issuedAt } = document.payload;
  const drifted = before.drifted.filter((drift) => drift.softkeyId !== softkeyId);
  const proved = isKnown ? before : afterReading(afterProof(evidence.record ?? before, issuedAt, now), now);
  if (isFar(before.highest, proved.highest))
    journal('clock-set-back', { highest: before.highest, rebasedTo: proved.highest });
  keepRecord(folder, { ...before, ...proved, drifted, seen });
}

function takenBackBy(document: ImportedDocument, store: OpenStore): RevocationsSeen | undefined {
  if (document.kind !== 'revocation-list') return undefined;
  return { number: document.payload.sequence, revoked: ownRevoked(document, store) };
}

/** What a result says of a document that was taken in. */
type Described = Pick<
  ImportResult & { ok: true },
  'subject' | 'number' | 'host' | 'product' | 'notBefore' | 'expiresAt' | 'graceUntil'
>;

export function described(document: ImportedDocument): Described {
  const noLicense = { host: null, product: null, notBefore: null, expiresAt: null, graceUntil: null };
  switch (document.kind) {
    case 'license': {
      const { softkeyId: subject, sequence: number, host, product, notBefore, expiresAt } = document.payload;
      return {
        subject,
        number,
        host,
        product,
        notBefore,
        expiresAt,
        graceUntil: graceUntil(document.payload),
      };
    }
    case 'key-set':
      return { subject: document.payload.vendor, number: document.payload.version, ...noLicense };
    case 'revocation-list':
      return { subject: document.payload.vendor, number: document.payload.sequence, ...noLicense };
  }
}
