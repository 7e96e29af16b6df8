import type { RefusalDetails } from '../errors/refusal.ts';
import type { RefusedField } from '../errors/refused-field.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';

/**
 * What is wrong with the fields of a file, field by field; undefined where a refusal is about no fields.
 * `inLines`: several stand each in a line of its own; a screen that joins lines still has the semicolons.
 */
export function fieldsText(details: RefusalDetails, texts: Texts, inLines: boolean): string | undefined {
  const faults = details['faults'];
  if (!Array.isArray(faults)) return undefined;
  const said = faults.filter(isRefusedField).map((field) => fieldText(field, texts));
  return inLines && said.length > 1 ? said.map((one) => `\n  ${one}`).join(';') : said.join('; ');
}

/** Lists of words are details, too. */
export function isRefusedField(detail: string | RefusedField): detail is RefusedField {
  return typeof detail === 'object';
}

function fieldText({ path, code, parameters }: RefusedField, { t }: Texts): string {
  const [from = '', to = ''] = parameters.map((one) => foreign(String(one)));
  const key = code === 'unknown' && from !== '' ? 'misspelled' : code;
  return t(`fieldFault.${key}`, {
    path: path === '' ? t('fieldFault.whole') : foreign(path),
    from,
    to,
    other: parameters.map((one) => foreign(String(one))).join(', '),
  });
}
