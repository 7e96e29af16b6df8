import { KINDS } from '../../shared/document/kinds.ts';
import { digestsFor } from '../../shared/fingerprint/fingerprint.ts';
import { macText } from '../../shared/machine/mac.ts';
import { isUuid, withHyphens } from '../../shared/machine/uuid.ts';
import { nativeHashes } from '../crypto/native.ts';
import { searchText } from './search-texts.ts';

/** What a clerk typed or pasted, as the ledger can be asked for it. */
export type Sought =
  | { readonly kind: 'all' }
  /** A MAC address or a UUID, as the marks by which machines are found have it. */
  | { readonly kind: 'machine'; readonly marks: readonly string[] }
  | {
      readonly kind: 'text';
      readonly texts: readonly string[];
      /** A whole request id. */
      readonly requestId: string | undefined;
    };

export function soughtBy(typed: string, vendor: string): Sought {
  const text = typed.trim();
  if (text === '') return { kind: 'all' };
  const machine = machineMarks(text, vendor);
  if (machine.length > 0) return { kind: 'machine', marks: machine };
  const id = idIn(text);
  const texts = [hostInFileName(text), ...(id === undefined ? [] : [id.slice(3)])].map(searchText);
  const requestId = id !== undefined && /^RQ(?:-\w{4}){4}$/.test(id) ? id : undefined;
  return { kind: 'text', texts: texts.filter((one) => one !== ''), requestId };
}

/** In any spelling: with colons, hyphens, dots, braces or nothing between the digits. */
function machineMarks(text: string, vendor: string): readonly string[] {
  const digestOf = digestsFor(vendor, nativeHashes);
  const mac = macText(text);
  const hex = text
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/[{}()\s-]/g, '');
  const uuid = /^[0-9a-f]{32}$/.test(hex) ? withHyphens(hex) : '';
  return [
    ...(mac === undefined ? [] : [`mac ${digestOf('mac', mac)}`]),
    ...(isUuid(uuid) ? [`smbios-uuid ${digestOf('smbios-uuid', uuid)}`] : []),
  ];
}

/** How an id begins, or all of it, with the letters that are mistaken for digits (spec B6). */
function idIn(text: string): string | undefined {
  const id = text.toUpperCase();
  if (!/^(?:SK|RQ)[- ][0-9A-Z]/.test(id)) return undefined;
  return id.slice(0, 2) + id.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(' ', '-');
}

const ENDINGS = Object.values(KINDS).map(({ ending }) => `.${ending}`);

/** Our names of files begin with the host; a date or a key follows (spec N1). */
function hostInFileName(text: string): string {
  const name = text.split(/[\\/]/).at(-1) ?? text;
  const ending = ENDINGS.find((one) => name.toLowerCase().endsWith(one));
  if (ending !== undefined) return name.slice(0, -ending.length).replace(/_[^_]*$/, '');
  return text.replace(/_\d{4}(?:-\d{0,2}){0,2}$/, '');
}
