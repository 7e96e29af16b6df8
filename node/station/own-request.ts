import { openBareEnvelope, sealDocument, type VerifiedDocument } from '../../shared/document/document.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import type { JournalDetail, JournalEvent } from '../../shared/journal/journal.ts';
import { authenticateAs } from '../../shared/trust/trust.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import type { Holdings } from './holdings.ts';
import type { OpenStore } from './store.ts';

/**
 * What a request is made with: the home that keeps it, the key that signs it, and the trust by which it is
 * then verified like any other document.
 */
interface Making {
  readonly store: OpenStore;
  readonly identity: SecretKey;
  readonly holdings: Holdings;
}

/** Signs a request and keeps it, before anybody sees it. */
export function keepRequest<K extends RequestKind>(
  kind: K,
  payload: PayloadOf[K],
  { store, identity, holdings }: Making,
  event: JournalEvent,
  detail: JournalDetail,
): VerifiedDocument<K> {
  const { envelopeBytes } = sealDocument(kind, payload, identity);
  const document = authenticateAs(openBareEnvelope(envelopeBytes), [kind], holdings.trust);
  store.keep(document, event, { requestId: payload.requestId, ...detail });
  return document;
}
