import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { restoreDesk } from '../../../node/desk/restore.ts';
import { surroundings } from '../surroundings.ts';

/** `restore-once.ts FOLDER` restores FOLDER/saved into FOLDER/desk, and says when that is done. */
const [folder = ''] = process.argv.slice(2);
const order = { file: join(folder, 'saved'), dir: join(folder, 'desk'), ledger: undefined };
const now = surroundings('2026-11-24T12:00:00Z');
const { dir } = await restoreDesk({ ...order, passphrase: undefined, date: undefined }, now);
writeSync(1, dir);
