/** The kinds of documents (spec §7), each with the word its armor and its file name use and who signs it. */
export const KINDS = {
  'pre-license': { label: 'PRE LICENSE', ending: 'prelicense', signer: 'station' },
  license: { label: 'LICENSE', ending: 'license', signer: 'signing-key' },
  'upgrade-request': { label: 'UPGRADE REQUEST', ending: 'upgrade-request', signer: 'station' },
  'key-set': { label: 'KEY SET', ending: 'key-set', signer: 'root-key' },
  'revocation-list': { label: 'REVOCATION LIST', ending: 'revocation-list', signer: 'signing-key' },
  'return-receipt': { label: 'RETURN RECEIPT', ending: 'return-receipt', signer: 'station' },
  'courier-bundle': { label: 'COURIER BUNDLE', ending: 'courier-bundle', signer: 'nobody' },
} as const;

export type Kind = keyof typeof KINDS;
export type Signer = (typeof KINDS)[Kind]['signer'];

export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

const kindOfName = new Map<string, Kind>(ALL_KINDS.map((kind) => [kind, kind]));
const kindOfLabel = new Map<string, Kind>(ALL_KINDS.map((kind) => [KINDS[kind].label, kind]));

export function kindNamed(name: string): Kind | undefined {
  return kindOfName.get(name);
}

export function kindLabelled(label: string): Kind | undefined {
  return kindOfLabel.get(label);
}

/** Most bytes of a payload and of an envelope (spec P1, E1). */
export function limitsOf(kind: Kind): { readonly payload: number; readonly envelope: number } {
  return kind === 'courier-bundle'
    ? { payload: 12_582_912, envelope: 16_777_216 }
    : { payload: 262_144, envelope: 1_048_576 };
}

/** Most bytes of any file that is read at all; beyond it, only its size is looked at. */
export const MAX_FILE_BYTES = 33_554_432;
