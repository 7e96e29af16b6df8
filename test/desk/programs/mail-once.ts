import { writeSync } from 'node:fs';
import { mailRun } from '../mailing.ts';

/** `mail-once.ts FOLDER NOW` is one run of the mailer, and writes what it came to. */
const [dir = '', now = ''] = process.argv.slice(2);
writeSync(1, `${JSON.stringify(await mailRun(dir, now))}\n`);
