import type { FileIn } from '../../shared/contract.ts';
import { openBareEnvelope, readPayload, type UnverifiedDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { documentsIn } from '../../shared/document/open-file.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import { inflate } from '../files/deflate.ts';

/** One document of a file, or why it could not be opened. `file` says where it was: `mail.txt`, `bundle » name`. */
export type Opened = { readonly file: string } & (
  | { readonly document: UnverifiedDocument }
  | { readonly refusal: LicensingError; readonly kind: Kind | null }
);

/** Every document of a file: each block of it, or each of its compact texts, bundles closed. At least one result per file; a damaged one does not hide the others. */
export function openFile({ name, bytes }: FileIn): readonly Opened[] {
  const documents = attempt(name, () => documentsIn(bytes, inflate));
  if ('refusal' in documents) return [documents];
  return documents.result.map((document): Opened => {
    const opened = attempt(name, document);
    return 'refusal' in opened ? opened : { file: name, document: opened.result };
  });
}

/** A courier bundle as the documents inside it; any other document as it is. */
export function unpack(opened: Opened): readonly Opened[] {
  if (!('document' in opened) || opened.document.kind !== 'courier-bundle') return [opened];
  const { file, document } = opened;
  const bundle = attempt(file, () => readPayload({ ...document.envelope, kind: 'courier-bundle' }));
  if ('refusal' in bundle) return [{ ...bundle, kind: 'courier-bundle' }];
  return bundle.result.documents.map(({ name, envelope }) => openInner(`${file} » ${name}`, envelope));
}

/** Kinds that may travel in a bundle: all but bundles (spec §7). */
const IN_BUNDLE: readonly Kind[] = [
  'pre-license',
  'license',
  'upgrade-request',
  'key-set',
  'revocation-list',
  'return-receipt',
];

/** A document that travels inside another one, as the base64 of its envelope. */
export function openInner(file: string, base64: string): Opened {
  const opened = attempt(file, () =>
    openBareEnvelope(new Uint8Array(Buffer.from(base64, 'base64')), IN_BUNDLE),
  );
  return 'refusal' in opened ? opened : { file, document: opened.result };
}

function attempt<T>(
  file: string,
  action: () => T,
): { result: T } | { file: string; refusal: LicensingError; kind: null } {
  try {
    return { result: action() };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { file, refusal: error, kind: null };
  }
}
