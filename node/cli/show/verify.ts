import { foreign } from '../../../shared/text/foreign.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import type { Look } from './look.ts';

/** Codes stand in a column of their own. Lines leave one by one, so that its width cannot follow from them. */
const CODE_WIDTH = 18;

/** One line (`machine`: the file whose machine it was judged for, if not this one): the code, which is the same in every language, the file, and the verdict in words. */
export function verifyLineText(
  { file, ok, code, details, kind }: VerifyLine,
  machine: string | undefined,
  look: Look,
): string {
  const column = look.paint(ok ? 'good' : 'bad', code.padEnd(CODE_WIDTH));
  return `${column}  ${foreign(file)}: ${code === 'OK' ? goodText(kind, machine, look) : refusalText({ code, details }, look).title}\n`;
}

function goodText(kind: VerifyLine['kind'], machine: string | undefined, { t }: Look): string {
  const forMachine =
    machine === undefined ? t('verify.goodLicense') : t('verify.goodLicenseOf', { file: foreign(machine) });
  if (kind === 'license') return `${t('kind.license')}, ${forMachine}`;
  return `${kind === null ? '' : `${t(`kind.${kind}`)}, `}${t('verify.good')}`;
}

export function showVerifyCount({ files, bad }: { files: number; bad: number }, { t, paint }: Look): string {
  return `${paint(bad === 0 ? 'good' : 'caution', t('verify.counted', { count: files, bad }))}\n`;
}
