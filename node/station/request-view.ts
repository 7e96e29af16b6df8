import { checkCodeOf } from '../../shared/document/check-code.ts';
import { writeCompact } from '../../shared/document/compact.ts';
import { armorEnvelope, type DocumentOf } from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import type { RequestView } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import { deflate } from '../files/deflate.ts';

/** A request as it is given out: exactly the bytes that are kept. */
export function requestView(document: DocumentOf<RequestKind>, repeated: boolean): RequestView {
  const { kind, version, payload, payloadBytes, envelopeBytes } = document;
  return {
    kind,
    file: { name: fileNameOf(kind, payload), text: armorEnvelope(envelopeBytes) },
    requestId: payload.requestId,
    createdAt: payload.createdAt,
    host: payload.station.host,
    product: 'order' in payload ? payload.order.product : null,
    softkeyId: 'softkeyId' in payload ? payload.softkeyId : null,
    checkCode: checkCodeOf({ kind, version, payload: payloadBytes }, nativeHashes),
    compact: writeCompact(envelopeBytes, deflate),
    repeated,
  };
}
