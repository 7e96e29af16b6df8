import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../../../node/desk/desk.ts';
import { surroundings } from '../surroundings.ts';

/** `backup-once.ts FOLDER` backs the desk in FOLDER/desk up into FOLDER/saved, and says when that is done. */
const [folder = ''] = process.argv.slice(2);
const desk = await openDesk(join(folder, 'desk'), undefined, surroundings());
const { path } = await desk.backUp(join(folder, 'saved'));
writeSync(1, path);
await desk.close();
