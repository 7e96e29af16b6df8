import { tool } from '../check.ts';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [root];
process.exitCode = await run(process.execPath, [tool.biome, 'check', '--write', ...paths]);
