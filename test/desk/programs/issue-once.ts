import { writeSync } from 'node:fs';
import { openDesk } from '../../../node/desk/desk.ts';
import { preLicense } from '../requests.ts';
import { surroundings } from '../surroundings.ts';

/**
 * `issue-once.ts DIR HOST`: answers one request, writes the license's text out once it has it, and closes the
 * desk.
 */
const [dir = '', host = ''] = process.argv.slice(2);
const desk = await openDesk(dir, undefined, surroundings());
writeSync(1, (await desk.issue(preLicense({ host }), undefined)).file.text);
await desk.close();
