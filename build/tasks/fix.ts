import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';
import { tool } from '../tool.ts';

const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [root];
process.exitCode = await run(process.execPath, [tool.biome, 'check', '--write', ...paths]);
