import { type Proof, provenBy } from '../license/verify-document.ts';
import type { VerifyLine } from '../views.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';
import { refusalText } from './refusal-text.ts';

/**
 * The verdict on a verified file in words. `machine`: the file whose machine it was judged for, if not this
 * one.
 */
export function verifyText(
  { code, details, kind, inside }: Pick<VerifyLine, 'code' | 'details' | 'kind' | 'inside'>,
  machine: string | undefined,
  texts: Texts,
): string {
  if (code !== 'OK') return refusalText({ code, details }, texts).title;
  const { t } = texts;
  if (kind === null) return t('verify.several', { count: inside.length });
  if (kind === 'courier-bundle')
    return `${t(`kind.${kind}`)}, ${t('verify.bundle', { count: inside.length })}`;
  if (kind !== 'license') return `${t(`kind.${kind}`)}, ${proofText(provenBy(kind), texts)}`;
  const forMachine =
    machine === undefined ? t('verify.goodLicense') : t('verify.goodLicenseOf', { file: foreign(machine) });
  return `${t('kind.license')}, ${forMachine}`;
}

/** What is proved of a document, in words; null: its signature does not hold. */
export function proofText(proof: Proof | null, { t }: Texts): string {
  switch (proof) {
    case null:
      return t('inspect.notGenuine');
    case 'vendor':
      return t('verify.good');
    case 'station':
      return t('verify.ownKey');
    case 'nobody':
      return t('verify.unsigned');
  }
}
