import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read as readShape, record, text } from '../../shared/document/shape.ts';
import { decodeUtf8 } from '../../shared/encoding/text.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { writeFileAtomically } from '../files/write-file.ts';
import { ledgerCorrupt } from './database.ts';
import { PLACE_FILE } from './folder.ts';
import { readDeskFile } from './read-desk-file.ts';

const placeFile = record({ ledger: text(1, 1000) });

/**
 * The server on which the ledger of this folder is, as a URL; undefined where the ledger is a file of the
 * folder itself. `LEDGER_CORRUPT` for a file that says neither.
 */
export function serverOf(dir: string): string | undefined {
  const path = join(dir, PLACE_FILE);
  if (!existsSync(path)) return undefined;
  const result = readShape(placeFile, parse(decodeUtf8(readDeskFile(path, 'place-odd')) ?? ''));
  if ('faults' in result || !isServer(result.value.ledger)) throw ledgerCorrupt('place-damaged');
  return result.value.ledger;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Remembers the server for every later command. */
export function keepServer(dir: string, url: string): void {
  writeFileAtomically(join(dir, PLACE_FILE), `${JSON.stringify({ ledger: url })}\n`);
}

/**
 * Refuses with `USAGE` what is no server, and a password: others see a command line, and the folder is copied
 * to every desk. It belongs into `~/.pgpass` or PGPASSWORD.
 */
export function requireServer(url: string): string {
  if (!isServer(url)) throw new LicensingError('USAGE', { rule: 'badLedger', word: hidden(url), usage: '' });
  return url;
}

function isServer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, password, searchParams } = new URL(url);
  const isKnown = protocol === 'postgres:' || protocol === 'postgresql:';
  return isKnown && password === '' && !searchParams.has('password');
}

function hidden(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@').replace(/password=[^&]*/g, 'password=…');
}
