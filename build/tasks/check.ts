import { check } from '../check.ts';
import { reportFailedStep } from '../setup/step.mjs';

process.exitCode = await check().then(() => 0, reportFailedStep);
