import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../../../node/desk/desk.ts';
import { surroundings } from '../surroundings.ts';

/** `adopt-once.ts FOLDER` adopts FOLDER/lost.license at the desk in FOLDER/desk, and says so. */
const [folder = ''] = process.argv.slice(2);
const desk = await openDesk(join(folder, 'desk'), undefined, surroundings('2026-11-24T12:00:00Z'));
const file = { name: 'lost.license', bytes: readFileSync(join(folder, 'lost.license')) };
const by = { operator: 'Eva', reason: 'a test', allow: [], date: undefined };
const { softkeyId } = await desk.adopt({ file, ...by });
writeSync(1, softkeyId);
await desk.close();
