import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { nativeHashes } from '../crypto/native.ts';
import { errnoOf } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { type StationFolder, stationFolder } from './folder.ts';

/** The file in which this user keeps what was seen of a home that cannot be written. */
export interface UserRecord {
  readonly folder: StationFolder;
  readonly name: string;
  /** Writes there. If that fails too, nothing is kept. */
  readonly keep: (write: (folder: StationFolder, name: string) => void) => void;
}

/**
 * Where this user keeps what it saw of a home; undefined for a user without a folder. One file per home, by
 * its path.
 */
export function userRecordOf(home: string): UserRecord | undefined {
  const path = statePath(process.env, process.platform);
  if (path === undefined) return undefined;
  const folder = stationFolder(path);
  const digest = encodeHex(nativeHashes.sha256(encodeUtf8(resolve(home))));
  const name = `seen-${digest.slice(0, 16)}.json`;
  return { folder, name, keep: (write) => trying(() => write(created(folder), name)) };
}

/**
 * The folder for what a program must remember and nobody edits: by the XDG base directories, or as each
 * system has it.
 */
function statePath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const own = ownFolder();
  if (platform === 'win32') return env['LOCALAPPDATA'] && join(env['LOCALAPPDATA'], 'Softkey Desk', 'Seen');
  if (platform === 'darwin') return own && join(own, 'Library', 'Application Support', 'Softkey Desk Seen');
  const state = env['XDG_STATE_HOME'] || (own && join(own, '.local', 'state'));
  return state && join(state, 'softkey-desk');
}

/** Undefined for a user without an entry in the system. */
function ownFolder(): string | undefined {
  try {
    return homedir() || undefined;
  } catch {
    return undefined;
  }
}

function created(folder: StationFolder): StationFolder {
  makeFolder(folder.path, 0o700);
  return folder;
}

/** A failure to keep it here is ignored: the home itself has been reported already. */
function trying(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Error) || (errnoOf(error) === undefined && error.name !== 'LicensingError'))
      throw error;
  }
}
