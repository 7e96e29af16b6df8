import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHandWrittenJson } from '../../shared/document/hand-written-json.ts';
import { MOST_HAND_WRITTEN_BYTES } from '../../shared/document/kinds.ts';
import { integer, oneOf, read, record, type Shape, text, where } from '../../shared/document/shape.ts';
import { faultDetails } from '../../shared/document/strict-json.ts';
import { decodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { optional } from '../../shared/profile/optional.ts';
import { mailAddressIn } from '../../shared/request/mail.ts';
import { readHostileFile } from '../files/read-file.ts';

/** How the desk sends mail; its owner writes the file by hand. */
const MAIL_FILE = 'mail.json';
const USUAL_TIMEOUT_SECONDS = 30;

/** The vendor's mail server, and in whose name the desk writes. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte on, `starttls` before anything is said, or `none`, and then no password. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Certificates, beside which none is trusted; null: those that Node knows. */
  readonly ca: string | null;
  readonly sender: string;
  /** Where answers go; null: to the sender. */
  readonly replyTo: string | null;
  /** An `https:` address that takes a POST (RFC 8058). */
  readonly unsubscribe: string | null;
  /** After so long a silence the server counts as gone. */
  readonly timeoutSeconds: number;
}

const address: Shape<string> = where(text(3, 320), (one) => mailAddressIn(one) !== '', 'a mail address');
const https: Shape<string> = where(
  text(9, 500),
  (one) => URL.canParse(one) && one.startsWith('https://') && !/[\s<>,]/.test(one),
  'an https address',
);

const file = record({
  host: text(1, 253),
  port: integer(1, 65_535),
  security: oneOf('tls', 'starttls', 'none'),
  user: optional(text(1, 200)),
  passwordFile: optional(text(1, 1000)),
  ca: optional(text(1, 1000)),
  sender: address,
  replyTo: optional(address),
  unsubscribe: optional(https),
  timeoutSeconds: optional(integer(1, 120)),
});

/**
 * What `mail.json` of the desk's folder says; other files are named from there. The password is in a file of
 * its own, or given as `password`. `MAIL_NOT_SET_UP` without the file, `MAIL_SETTINGS` for one that cannot be
 * followed.
 */
export function readMailSettings(dir: string, password: string | undefined): MailSettings {
  const path = join(dir, MAIL_FILE);
  if (!existsSync(path)) throw new LicensingError('MAIL_NOT_SET_UP', { file: MAIL_FILE });
  const result = read(file, readHandWrittenJson(MAIL_FILE, textOf(path)));
  if ('faults' in result) throw new LicensingError('MAIL_SETTINGS', faultDetails(result.faults));
  const { user, passwordFile, ca, timeoutSeconds, ...rest } = result.value;
  if (user !== null && rest.security === 'none') throw wrong('user: not without tls or starttls');
  const [firstLine = ''] =
    passwordFile === null ? [password] : textOf(resolve(dir, passwordFile)).split(/\r?\n/);
  if (user !== null && firstLine === '') throw wrong('passwordFile: missing');
  return {
    ...rest,
    login: user === null ? null : { user, password: firstLine },
    ca: ca === null ? null : textOf(resolve(dir, ca)),
    timeoutSeconds: timeoutSeconds ?? USUAL_TIMEOUT_SECONDS,
  };
}

function wrong(field: string): LicensingError {
  return new LicensingError('MAIL_SETTINGS', { fields: [field] });
}

function textOf(path: string): string {
  const bytes = readHostileFile(path);
  const written = bytes.length > MOST_HAND_WRITTEN_BYTES ? undefined : decodeUtf8(bytes);
  if (written === undefined) throw wrong(`${MAIL_FILE}: not a text`);
  return written;
}
