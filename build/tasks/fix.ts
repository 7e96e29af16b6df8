import { tool } from '../check.ts';
import { root } from '../setup/paths.mjs';
import { run } from '../setup/process.mjs';

process.exitCode = await run(process.execPath, [tool.biome, 'check', '--write', root]);
