import { writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** `holding.ts LEDGER`: holds the ledger as a desk in the middle of a write does, and never lets go. */
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('BEGIN IMMEDIATE');
writeSync(1, '"ready"\n');
setInterval(() => database.isTransaction, 1000);
