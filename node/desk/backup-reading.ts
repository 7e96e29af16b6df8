import { basename } from 'node:path';
import type { License } from '../../shared/document/payload/license.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { BackupFlaw, BackupView } from '../../shared/ledger-views.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { runningSha256 } from '../crypto/native.ts';
import { EventsMet } from './backup-events.ts';
import {
  BACKUP_ENDING,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupFile,
  type BackupHeader,
  type BackupLine,
  type KeptLicense,
  LINE_SORTS,
  type LineSort,
  sealedMessage,
} from './backup-format.ts';
import { trustInLedger, trustOfLocked } from './desk-trust.ts';
import { isKeySetFile, KEYS_FILE, PROFILE_FILE } from './folder.ts';
import { keysIn } from './keys-file.ts';
import { isEndSignedHere } from './ledger-end.ts';
import { type IssuedLicense, issuedOf } from './license-table.ts';
import { firstWrongOrder } from './order-check.ts';
import type { BoughtOrder } from './order-table.ts';
import { firstWrongRevocation } from './revocation-check.ts';
import type { Revocation, SignedList } from './revocation-table.ts';
import { SignaturesBeside } from './signatures-beside.ts';
import { Tally } from './tally.ts';
import { claimOf } from './verify-ledger.ts';

export interface BackupCheck {
  readonly profile: VendorProfile;
  /** 32 bytes drawn for this check (`tally.ts`). */
  readonly tallyKey: Uint8Array;
}

/** A backup that holds. */
export interface CheckedBackup {
  readonly view: BackupView;
  readonly keys: ReturnType<typeof keysIn>;
  readonly files: readonly BackupFile[];
  /** Of all lines but the last: tells it from every other backup. */
  readonly sha256: string;
}

/** A line, and its bytes; `said` is undefined for what is no line of a backup. */
export interface RawLine {
  readonly bytes: Buffer;
  readonly said: BackupLine | undefined;
}

/** A backup, as far as it was read; `checkBackup` says what is refused. */
export class BackupReading {
  isOver = false;
  readonly #path: string;
  readonly #check: BackupCheck;
  readonly #digest = runningSha256();
  #line = 0;
  #sort: LineSort | undefined;
  #header: BackupHeader | undefined;
  readonly #files: BackupFile[] = [];
  #desk: { readonly keys: ReturnType<typeof keysIn>; readonly trust: Trust } | undefined;
  readonly #events: EventsMet;
  readonly #licenses: Tally;
  #license: License | undefined;
  #signatures: SignaturesBeside | undefined;
  readonly #lines = new WeakMap<License, number>();
  #unsignedAt: number | undefined;
  readonly #revocations: Revocation[] = [];
  #list: SignedList | undefined;
  readonly #orders: BoughtOrder[] = [];
  #sha256 = '';

  constructor(path: string, check: BackupCheck) {
    this.#path = path;
    this.#check = check;
    this.#events = new EventsMet(check.tallyKey);
    this.#licenses = new Tally(check.tallyKey);
  }

  damaged(flaw: BackupFlaw, line = this.#line, cause?: unknown): LicensingError {
    return new LicensingError('BACKUP_DAMAGED', { file: basename(this.#path), line, flaw }, { cause });
  }

  async meet({ bytes, said }: RawLine): Promise<void> {
    this.#line++;
    if (this.#line === 1) this.#requireBackup(bytes, said);
    if (said === undefined) throw this.damaged(bytes.at(-1) === LINE_END ? 'line' : 'cut');
    this.#requireInOrder(said.sort);
    this.#sort = said.sort;
    if (said.sort !== 'end') this.#digest.add(bytes);
    await this.#take(said);
  }

  /** What is no backup at all is not called a damaged one. */
  #requireBackup(bytes: Buffer, said: BackupLine | undefined): void {
    if (said?.sort === 'softkey-desk-backup') return;
    const file = basename(this.#path);
    const [, version] = /^softkey-desk-backup (\d{1,9}) /.exec(bytes.toString('latin1', 0, 64)) ?? [];
    if (version === undefined) throw new LicensingError('NOT_A_BACKUP', { file });
    if (Number(version) <= BACKUP_VERSION) throw this.damaged('line');
    throw new LicensingError('NEWER_VERSION', { kind: BACKUP_ENDING, version });
  }

  #requireInOrder(sort: LineSort): void {
    const before = this.#sort === undefined ? -1 : LINE_SORTS.indexOf(this.#sort);
    const mayRepeat = sort !== 'softkey-desk-backup' && sort !== 'list' && sort !== 'end';
    const place = LINE_SORTS.indexOf(sort);
    if (place < before || (place === before && !mayRepeat)) throw this.damaged('line');
    if (sort !== 'softkey-desk-backup' && sort !== 'file' && this.#desk === undefined)
      throw this.damaged('keys');
  }

  async #take({ sort, content }: BackupLine): Promise<void> {
    if (sort === 'softkey-desk-backup') this.#header = content;
    if (sort === 'file') this.#takeFile(content);
    if (sort === 'event' && !this.#events.meet(content)) throw this.damaged('chain');
    if (sort === 'license') await this.#takeLicense(content);
    if (sort === 'revocation') this.#revocations.push(content);
    if (sort === 'list') this.#list = content;
    if (sort === 'order') this.#orders.push(content);
    if (sort === 'end') await this.#takeEnd(content);
    // Each has its event, or the backup is wrong: whoever made it must not fill the memory.
    if (this.#revocations.length > this.#events.takenBack.length) throw this.damaged('revocation');
    if (this.#orders.length > this.#events.ordered.length) throw this.damaged('order');
  }

  /** The keys come first: they say what is believed of all the rest. */
  #takeFile(file: BackupFile): void {
    const { name, bytes } = file;
    const isKeys = this.#files.length === 0;
    const isWanted = isKeys ? name === KEYS_FILE : name === PROFILE_FILE || isKeySetFile(name);
    if (!isWanted || this.#files.some((other) => other.name === name)) throw this.damaged('keys');
    this.#files.push(file);
    if (isKeys) this.#desk = this.#deskWith(bytes);
  }

  #deskWith(bytes: Uint8Array) {
    try {
      const keys = keysIn(bytes);
      const { trust } = trustOfLocked(keys, this.#check.profile);
      if (keys.vendor === this.#header?.vendor) return { keys, trust };
    } catch (error) {
      if (isRefusal(error, 'LEDGER_CORRUPT')) throw this.damaged('keys', this.#line, error);
      throw error;
    }
    throw this.damaged('keys');
  }

  async #takeLicense(kept: KeptLicense): Promise<void> {
    const issued = this.#issuedIn(kept);
    if (!isBefore(this.#license, issued.license)) throw this.damaged('license');
    this.#license = issued.license;
    this.#licenses.add(claimOf(issued));
    this.#lines.set(issued.license, this.#line);
    this.#signatures ??= new SignaturesBeside(trustInLedger(this.#known().trust), async (license) => {
      this.#unsignedAt ??= this.#lines.get(license);
    });
    await this.#signatures.look(issued);
    this.#requireSigned();
  }

  /** What a signature is worth is known some lines later. */
  #requireSigned(): void {
    if (this.#unsignedAt !== undefined) throw this.damaged('license', this.#unsignedAt);
  }

  #issuedIn(kept: KeptLicense): IssuedLicense {
    try {
      return issuedOf(kept);
    } catch (error) {
      if (isRefusal(error)) throw this.damaged('license', this.#line, error);
      throw error;
    }
  }

  async #takeEnd(end: BackupEnd): Promise<void> {
    await this.#signatures?.end();
    this.#requireSigned();
    const { claims, takenBack, ordered, count, last } = this.#events;
    if (!claims.equals(this.#licenses)) throw this.damaged('contradiction');
    const table = { each: () => eachOf(this.#revocations), newestList: async () => this.#list };
    if ((await firstWrongRevocation(table, takenBack, 0)) !== undefined) throw this.damaged('revocation');
    const orders = { each: () => eachOf(this.#orders) };
    if ((await firstWrongOrder(orders, ordered, 0)) !== undefined) throw this.damaged('order');
    const { trust } = this.#known();
    const { events, head } = end.ledger;
    if (events !== count || head !== last?.hash || !isEndSignedHere(end.ledger, trust))
      throw this.damaged('end');
    this.#sha256 = this.#digest.end();
    if (end.sha256 !== this.#sha256 || !isSealed(end, trust)) throw this.damaged('seal');
    this.isOver = true;
  }

  #known() {
    if (this.#desk === undefined) throw this.damaged('keys');
    return this.#desk;
  }

  checked(): CheckedBackup {
    if (this.#line === 0) throw new LicensingError('NOT_A_BACKUP', { file: basename(this.#path) });
    if (!this.isOver || this.#header === undefined) throw this.damaged('cut');
    const { vendor, createdAt, program } = this.#header;
    const { count: events, last, lastSoftkey } = this.#events;
    const found = { events, licenses: this.#licenses.count, head: last?.hash ?? '', last: lastSoftkey };
    const view = { path: this.#path, vendor, createdAt, program, ...found };
    return { view, keys: this.#known().keys, files: this.#files, sha256: this.#sha256 };
  }
}

const LINE_END = 10;

function isBefore(one: License | undefined, other: License): boolean {
  if (one === undefined || one.softkeyId < other.softkeyId) return true;
  return one.softkeyId === other.softkeyId && one.sequence < other.sequence;
}

function isSealed(end: BackupEnd, { verify, signingKeys }: Trust): boolean {
  const key = signingKeys.get(end.ledger.keyid);
  const seal = decodeBase64(end.seal);
  return key !== undefined && seal !== undefined && verify(sealedMessage(end), seal, key.publicKey);
}

async function* eachOf<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}
