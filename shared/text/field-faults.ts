import type { RefusalDetails } from '../errors/refusal.ts';
import type { TextKey } from './catalog.ts';
import { foreign } from './foreign.ts';
import type { Texts } from './formatter.ts';

/**
 * What is wrong with the fields of a file, field by field; undefined where a refusal is about no fields.
 * `inLines`: several stand each in a line of its own; a screen that joins lines still has the semicolons.
 */
export function fieldsText(details: RefusalDetails, texts: Texts, inLines: boolean): string | undefined {
  const { paths, faults } = details;
  if (!Array.isArray(paths) || !Array.isArray(faults)) return undefined;
  const said = faults.map((fault, at) => fieldText(String(paths[at]), String(fault), texts));
  return inLines && said.length > 1 ? said.map((one) => `\n  ${one}`).join(';') : said.join('; ');
}

function fieldText(path: string, fault: string, { t }: Texts): string {
  const [code = '', ...parameters] = fault.split(' ');
  const [from, to] = parameters;
  const isGuessed = code === 'unknown' && from !== undefined;
  const key = `fieldFault.${isGuessed ? 'misspelled' : code}`;
  return t(key as TextKey, {
    path: path === '' ? t('fieldFault.whole') : foreign(path),
    from: foreign(from ?? ''),
    to: foreign(to ?? ''),
    other: foreign(parameters.join(' ')),
  });
}
