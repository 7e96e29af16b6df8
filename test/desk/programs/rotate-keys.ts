import { writeSync } from 'node:fs';
import { rotateKeys } from '../../../node/desk/rotate-keys.ts';
import { surroundings } from '../surroundings.ts';

/** `rotate-keys.ts DIR`: begins a new signing key, and says so. */
const [dir = ''] = process.argv.slice(2);
await rotateKeys(dir, undefined, { operator: 'Eva', reason: 'every year', date: undefined }, surroundings());
writeSync(1, 'changed');
