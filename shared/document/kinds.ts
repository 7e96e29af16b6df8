interface KindRow {
  /** The word of its armor. */
  readonly label: string;
  /** What its file's name ends in. */
  readonly ending: string;
  readonly signer: 'station' | 'signing-key' | 'root-key' | 'nobody';
  /** The version in which it is written; this one and all before it are read. */
  readonly version: number;
  /** True where a station asks for a license with it. */
  readonly request: boolean;
  /** Its file has a picture of its own and opens the app by a double click. */
  readonly opened: boolean;
}

/**
 * The kinds of documents (spec §7). Whatever else depends on the kind alone stands here, and is said nowhere
 * else.
 */
export const KINDS = {
  'pre-license': {
    label: 'PRE LICENSE',
    ending: 'prelicense',
    signer: 'station',
    version: 1,
    request: true,
    opened: true,
  },
  license: {
    label: 'LICENSE',
    ending: 'license',
    signer: 'signing-key',
    version: 1,
    request: false,
    opened: true,
  },
  'upgrade-request': {
    label: 'UPGRADE REQUEST',
    ending: 'upgrade-request',
    signer: 'station',
    version: 3,
    request: true,
    opened: true,
  },
  'key-set': {
    label: 'KEY SET',
    ending: 'key-set',
    signer: 'root-key',
    version: 1,
    request: false,
    opened: false,
  },
  'revocation-list': {
    label: 'REVOCATION LIST',
    ending: 'revocation-list',
    signer: 'signing-key',
    version: 1,
    request: false,
    opened: false,
  },
  'return-receipt': {
    label: 'RETURN RECEIPT',
    ending: 'return-receipt',
    signer: 'station',
    version: 1,
    request: false,
    opened: false,
  },
  'station-report': {
    label: 'STATION REPORT',
    ending: 'station-report',
    signer: 'station',
    version: 1,
    request: false,
    opened: false,
  },
  'courier-bundle': {
    label: 'COURIER BUNDLE',
    ending: 'courier-bundle',
    signer: 'nobody',
    version: 1,
    request: false,
    opened: false,
  },
} as const satisfies Readonly<Record<string, KindRow>>;

export type Kind = keyof typeof KINDS;
export type Signer = (typeof KINDS)[Kind]['signer'];
type KindThatIs<F extends 'request' | 'opened'> = {
  [K in Kind]: (typeof KINDS)[K][F] extends true ? K : never;
}[Kind];
export type RequestKind = KindThatIs<'request'>;
export type OpenedKind = KindThatIs<'opened'>;

export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];
export const REQUEST_KINDS: readonly RequestKind[] = ALL_KINDS.filter(isRequestKind);
export const OPENED_KINDS: readonly OpenedKind[] = ALL_KINDS.filter(isOpenedKind);

export function isRequestKind(kind: Kind): kind is RequestKind {
  return KINDS[kind].request;
}

export function isOpenedKind(kind: Kind): kind is OpenedKind {
  return KINDS[kind].opened;
}

const kindOfName = new Map<string, Kind>(ALL_KINDS.map((kind) => [kind, kind]));
const kindOfLabel = new Map<string, Kind>(ALL_KINDS.map((kind) => [KINDS[kind].label, kind]));
const kindOfEnding = new Map<string, Kind>(ALL_KINDS.map((kind) => [`.${KINDS[kind].ending}`, kind]));

export function kindNamed(name: string): Kind | undefined {
  return kindOfName.get(name);
}

export function kindLabelled(label: string): Kind | undefined {
  return kindOfLabel.get(label);
}

/** The kind that a file's ending says; what is in the file may be another one. */
export function kindOfFile(name: string): Kind | undefined {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? undefined : kindOfEnding.get(name.slice(dot));
}

/** Whether a file's ending is that of a request. */
export function isRequestFile(name: string): boolean {
  const kind = kindOfFile(name);
  return kind !== undefined && isRequestKind(kind);
}

/**
 * True where a document of this version is read (spec E3). `version` as it is written, without zeros before
 * it.
 */
export function isKnownVersion(kind: Kind, version: string): boolean {
  return /^[1-9]\d{0,3}$/.test(version) && Number(version) <= KINDS[kind].version;
}

/** Most bytes of a payload and of an envelope (spec P1, E1). */
export function limitsOf(kind: Kind): { readonly payload: number; readonly envelope: number } {
  return kind === 'courier-bundle'
    ? { payload: 12_582_912, envelope: 16_777_216 }
    : { payload: 262_144, envelope: 1_048_576 };
}

/** Most bytes of any file that is read at all; beyond it, only its size is looked at. */
export const MOST_FILE_BYTES = 33_554_432;

/**
 * How many documents of one file are read at most, and after how many bytes of envelopes no further one is
 * opened (spec A15, C11).
 */
export const MOST_DOCUMENTS = 1000;
export const MOST_OPENED_BYTES = 16_777_216;

/**
 * How many documents a bundle may hold (spec §7), and how many inside other documents are opened of one file
 * (spec A15).
 */
export const MOST_INSIDE = 2000;

/** Most bytes of what a person writes by hand: an order, terms, a passphrase (spec N2). */
export const MOST_HAND_WRITTEN_BYTES = 262_144;
