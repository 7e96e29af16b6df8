import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../node/desk/database.ts';
import { type Desk, openDesk } from '../../node/desk/desk.ts';
import { LEDGER_FILE } from '../../node/desk/folder.ts';
import { serverOf } from '../../node/desk/ledger-place.ts';
import { openPostgres } from '../../node/desk/postgres.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import { newLedgerUrl, sqlOn } from './engine.ts';
import { initDemoDesk, NOW, surroundings } from './surroundings.ts';

/** A folder that lives as long as the test that runs. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A demo desk that is closed again, on the engine that is tested; returns its folder. */
export async function demoDeskFolder(): Promise<string> {
  const dir = join(newFolder(), 'desk');
  await initDemoDesk(dir, await newLedgerUrl());
  return dir;
}

/** Opens a demo desk for the test that runs, with its clock standing at `now`. */
export async function openDemoDesk(dir: string, now = NOW): Promise<Desk> {
  const desk = await openDesk(dir, undefined, surroundings(now));
  onTestFinished(() => desk.close());
  return desk;
}

/** A new demo desk. `at` opens it once more with another clock. */
export async function newDemoDesk(): Promise<{
  dir: string;
  desk: Desk;
  at: (now: string) => Promise<Desk>;
}> {
  const dir = await demoDeskFolder();
  return { dir, desk: await openDemoDesk(dir), at: (now) => openDemoDesk(dir, now) };
}

/** The database of a desk's ledger, for the test that runs. */
export async function databaseOf(dir: string): Promise<Database> {
  const url = serverOf(dir);
  const database = await (url === undefined
    ? openDatabase(join(dir, LEDGER_FILE), { create: false })
    : openPostgres(url));
  onTestFinished(() => database.close());
  return database;
}

/** Changes the ledger of a desk that is closed, as somebody would who wants to deceive it. */
export async function forge(dir: string, sql: string): Promise<void> {
  const url = serverOf(dir);
  if (url !== undefined) return sqlOn(url, sql);
  const database = new DatabaseSync(join(dir, LEDGER_FILE));
  database.exec(sql);
  database.close();
}

/** The refusal that a call ends with. */
export async function refusal(call: () => unknown): Promise<LicensingError> {
  try {
    await call();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The events of a desk, without the first one, which is always `desk-created`. */
export async function eventsOf(desk: Desk): Promise<{ event: string; [name: string]: unknown }[]> {
  return (await desk.ledger()).events.slice(1).map(({ event, detail }) => ({ event, ...detail }));
}
