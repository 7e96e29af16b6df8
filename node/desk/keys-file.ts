import { join } from 'node:path';
import { vendorId } from '../../shared/document/payload/fields.ts';
import {
  base64,
  integer,
  oneOf,
  read,
  record,
  type Shape,
  type ShapeOf,
} from '../../shared/document/shape.ts';
import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/encoding/text.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import type { Randomness } from '../surroundings.ts';
import { KEYS_FILE } from './folder.ts';
import {
  openWithPassphrase,
  type ScryptCost,
  type SealedBox,
  sealedBox,
  sealWithPassphrase,
} from './passphrase.ts';
import { readDeskFile } from './read-desk-file.ts';
import type { DeskSeeds } from './signing-keys.ts';

/** The seeds as they are written, in clear for the demo vendor and otherwise inside a box. */
const seedsText = record({ kind: oneOf('clear'), root: base64(32), signing: base64(32) });

type Secrets = ShapeOf<typeof seedsText> | SealedBox;

const secrets: Shape<Secrets> = (value, trace) => {
  const open = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'clear';
  return open ? seedsText(value, trace) : sealedBox(value, trace);
};

const keysFile = record({
  version: integer(1, 1),
  vendor: vendorId,
  /**
   * The newest key set, as the base64 of its envelope. With the keys in one file, so that the two cannot
   * disagree.
   */
  keySet: base64(),
  secrets,
});

/** What everybody may read in `keys.json`: not believed before the key set's signature is checked. */
export interface PublicKeysFile {
  readonly vendor: string;
  readonly keySet: Uint8Array<ArrayBuffer>;
}

/** All that `keys.json` holds. */
export interface DeskKeysFile extends PublicKeysFile {
  readonly seeds: DeskSeeds;
}

/** Reads what is not locked: `DESK_MISSING`, or `LEDGER_CORRUPT` for a file that is damaged. */
export function readPublicKeys(dir: string): PublicKeysFile {
  return keysIn(readFile(dir));
}

/**
 * The content of a `keys.json`, of a desk or out of its backup. `LEDGER_CORRUPT` for one that is damaged.
 */
export function keysIn(bytes: Uint8Array): PublicKeysFile & Pick<FoundKeys, 'cost' | 'open'> {
  const { vendor, keySet: envelope, secrets } = parseKeys(bytes);
  const keySet = bytesOf(envelope);
  return {
    vendor,
    keySet,
    cost: secrets.kind === 'clear' ? undefined : { n: secrets.n, r: secrets.r, p: secrets.p },
    open: (passphrase) => ({ vendor, keySet, seeds: openSecrets(secrets, passphrase, vendor) }),
  };
}

/** `keys.json` as it lies there. */
export interface FoundKeys {
  readonly vendor: string;
  /** What each guess at the passphrase costs; undefined where the keys are public. */
  readonly cost: ScryptCost | undefined;
  readonly open: (passphrase: string | undefined) => DeskKeysFile;
  /** False once the file is another one. */
  readonly isThereStill: () => boolean;
}

/**
 * `DESK_MISSING`, or `LEDGER_CORRUPT` for a file that is damaged; to open it, `PASSPHRASE_MISSING` or
 * `PASSPHRASE_WRONG`.
 */
export function findKeys(dir: string): FoundKeys {
  const bytes = readFile(dir);
  const { vendor, cost, open } = keysIn(bytes);
  return { vendor, cost, open, isThereStill: () => readFile(dir).equals(bytes) };
}

function readFile(dir: string): Buffer {
  try {
    return readDeskFile(join(dir, KEYS_FILE), 'keys-odd');
  } catch (error) {
    throw isRefusal(error, 'FILE_MISSING') ? new LicensingError('DESK_MISSING', {}, { cause: error }) : error;
  }
}

function parseKeys(bytes: Uint8Array): ShapeOf<typeof keysFile> {
  const result = read(keysFile, parseJson(bytes));
  if ('faults' in result) throw keysDamaged();
  return result.value;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '');
  } catch (cause) {
    throw keysDamaged(cause);
  }
}

export function keysDamaged(cause?: unknown): LicensingError {
  return new LicensingError('LEDGER_CORRUPT', { file: KEYS_FILE, part: 'keys' }, { cause });
}

function openSecrets(found: Secrets, passphrase: string | undefined, vendor: string): DeskSeeds {
  if (found.kind === 'clear') return { root: bytesOf(found.root), signing: bytesOf(found.signing) };
  const opened = openWithPassphrase(found, requirePassphrase(passphrase), purposeOf(vendor));
  const result = read(seedsText, parseJson(opened));
  if ('faults' in result) throw keysDamaged();
  return openSecrets(result.value, undefined, vendor);
}

export function requirePassphrase(passphrase: string | undefined): string {
  if (passphrase === undefined || passphrase === '') throw new LicensingError('PASSPHRASE_MISSING');
  return passphrase;
}

/** Writes a desk's keys for its owner alone; without a passphrase only where the keys are public anyway. */
export function writeKeys(
  dir: string,
  keys: DeskKeysFile,
  passphrase: string | undefined,
  randomness: Randomness,
): void {
  writeLockedKeys(dir, lockKeys(keys, passphrase, randomness));
}

/** What `lockKeys` made, in the place of what was there: a crash leaves the one or the other. */
export function writeLockedKeys(dir: string, text: string): void {
  writeFileAtomically(join(dir, KEYS_FILE), text, 0o600);
}

/** The text of `keys.json`. Takes as long as a guess at the passphrase. */
export function lockKeys(
  { vendor, keySet, seeds }: DeskKeysFile,
  passphrase: string | undefined,
  randomness: Randomness,
): string {
  const open = {
    kind: 'clear',
    root: encodeBase64(seeds.root),
    signing: encodeBase64(seeds.signing),
  } as const;
  const secrets: Secrets =
    passphrase === undefined
      ? open
      : sealWithPassphrase(encodeUtf8(JSON.stringify(open)), passphrase, purposeOf(vendor), randomness);
  const content = { version: 1, vendor, keySet: encodeBase64(keySet), secrets };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function purposeOf(vendor: string): string {
  return `softkey desk keys v1 ${vendor}`;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64(text);
  if (bytes === undefined) throw new Error('what a shape calls base64 is base64');
  return bytes;
}
