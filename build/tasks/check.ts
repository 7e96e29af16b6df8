import { check } from '../check.ts';
import { explain } from '../setup/step.mjs';

process.exitCode = await check().then(() => 0, explain);
