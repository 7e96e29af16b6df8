import { writeSync } from 'node:fs';
import { changePassphrase } from '../../../node/desk/change-passphrase.ts';
import { surroundings } from '../surroundings.ts';

/** `change-passphrase.ts DIR OLD NEW`: locks the keys anew, and says so. */
const [dir = '', old = '', chosen = ''] = process.argv.slice(2);
await changePassphrase(dir, old, async () => chosen, surroundings());
writeSync(1, 'changed');
