import { basename, dirname, join } from 'node:path';
import { courierFileName, unnamedHost } from '../../../shared/courier/courier-file.ts';
import type { IssueView } from '../../../shared/desk-views.ts';
import { openDocument, readHeldPayload, sealDocument } from '../../../shared/document/document.ts';
import { decodeBase64, encodeBase64 } from '../../../shared/encoding/base64.ts';
import type { Instant } from '../../../shared/encoding/instant.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import { keyIdOf } from '../../../shared/signature/cryptography.ts';
import type { FileOut } from '../../../shared/views.ts';
import { nativeHashes } from '../../crypto/native.ts';
import type { Answered, PlannedAnswer } from './answer-place.ts';
import type { FoundRequest, RequestFile } from './requests-in.ts';

/** A document as a bundle holds it. */
interface Inside {
  readonly name: string;
  readonly envelope: string;
  readonly vendor: string;
  readonly at: Instant;
}

/** What goes with every license: the key set, and the revocation list where there is one. */
export type InForce = readonly Inside[];

/**
 * The answers to the requests of one file that one station made, as that station's file of a courier's
 * folder (spec R4): under the name that the requests came in where that is such a file and all of it is
 * answered, else under the station's own.
 */
export function planAnswer(
  answers: readonly Answered[],
  {
    file,
    out,
    inForce,
  }: { readonly file: RequestFile; readonly out: string | undefined; readonly inForce: InForce },
): PlannedAnswer {
  const [first] = answers;
  if (first === undefined) throw new Error('an answer has a license');
  const keepsName = file.isOfOneStation && answers.length === file.requests.length;
  const usual = keepsName
    ? join(out ?? dirname(file.path), basename(file.path))
    : join(out ?? file.folder, nameOf(first.request));
  return { usual, bytes: answerBundle(answers, inForce), answers };
}

/** The licenses and what is in force, in one file. */
export function answerBundle(answers: readonly Answered[], inForce: InForce): Uint8Array {
  return encodeUtf8(bundleOf([...newestOf(answers).map(insideOf), ...inForce]));
}

function nameOf({ host, publicKey }: FoundRequest): string {
  const key = decodeBase64(publicKey);
  if (key === undefined) throw new Error('a key is base64 once the request is read');
  const keyId = keyIdOf(key, nativeHashes);
  return courierFileName(host === unnamedHost(keyId) ? null : host, keyId);
}

/** Of two requests for one softkey the later license says all that the earlier one did. */
function newestOf(answers: readonly Answered[]): readonly FileOut[] {
  const newest = new Map<string, IssueView>();
  for (const { view } of answers)
    if (view.sequence > (newest.get(view.softkeyId)?.sequence ?? 0)) newest.set(view.softkeyId, view);
  return [...newest.values()].map(({ file }) => file);
}

export function insideOf({ name, text }: FileOut): Inside {
  const { envelope, envelopeBytes } = openDocument(encodeUtf8(text));
  const payload = readHeldPayload(envelope);
  return { name, envelope: encodeBase64(envelopeBytes), vendor: payload.vendor, at: dateIn(payload) };
}

/** spec R1: the same documents are the same bytes. */
function bundleOf(inside: readonly Inside[]): string {
  const bundle = {
    vendor: inside[0]?.vendor ?? '',
    createdAt:
      inside
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
    from: 'desk' as const,
    documents: inside.map(({ name, envelope }) => ({ name, envelope })),
  };
  return sealDocument('courier-bundle', bundle, undefined).text;
}

function dateIn(payload: ReturnType<typeof readHeldPayload>): Instant {
  return 'issuedAt' in payload ? payload.issuedAt : payload.createdAt;
}
