import { writeSync } from 'node:fs';
import { openDesk } from '../../../node/desk/desk.ts';
import { preLicense } from '../requests.ts';
import { surroundings } from '../surroundings.ts';

/**
 * A desk at work: `issuing.ts DIR FROM TO` issues for the hosts `H<FROM>` up to `H<TO - 1>` and writes, for
 * each, a line of JSON once the license is in the caller's hands.
 */
const [dir = '', from, to] = process.argv.slice(2);
const desk = await openDesk(dir, undefined, surroundings());
writeSync(1, '"ready"\n');
for (let i = Number(from); i < Number(to); i++) {
  const { file } = await desk.issue(preLicense({ host: `H${i}` }), undefined);
  writeSync(1, `${JSON.stringify({ host: `H${i}`, text: file.text })}\n`);
}
await desk.close();
