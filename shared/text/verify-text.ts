import type { VerifyLine } from '../views.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';
import { refusalText } from './refusal-text.ts';

/** The verdict on a verified file in words. `machine`: the file whose machine it was judged for, if not this one. */
export function verifyText(
  { code, details, kind }: Pick<VerifyLine, 'code' | 'details' | 'kind'>,
  machine: string | undefined,
  texts: Texts,
): string {
  if (code !== 'OK') return refusalText({ code, details }, texts).title;
  const { t } = texts;
  if (kind !== 'license') return `${kind === null ? '' : `${t(`kind.${kind}`)}, `}${t('verify.good')}`;
  const forMachine =
    machine === undefined ? t('verify.goodLicense') : t('verify.goodLicenseOf', { file: foreign(machine) });
  return `${t('kind.license')}, ${forMachine}`;
}
