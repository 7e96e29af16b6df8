import { benchApplyBundle } from './apply-bundle.ts';
import {
  benchCheckProcess,
  benchExplainProcess,
  benchInspectProcess,
  benchStatusProcess,
} from './command-process.ts';
import { benchDeskLookup } from './desk-lookup.ts';
import { benchExecutableProcess } from './executable-process.ts';
import { benchFirstScreen, benchFirstScreenLicensed } from './first-screen.ts';
import { benchProbe } from './probe.ts';
import { benchRendererSize } from './renderer-size.ts';
import { benchSdkCheck } from './sdk-check.ts';
import { benchSdkVerify, benchSdkVerifyInJava } from './sdk-verify.ts';
import { type Measurement, printTable } from './table.ts';
import { benchVerifyFolder } from './verify-folder.ts';
import { benchVerifyJobs } from './verify-jobs.ts';
import { benchVerifyMemory } from './verify-memory.ts';
import { benchVerifyScreen } from './verify-screen.ts';
import { benchWatchFolder } from './watch-folder.ts';

/**
 * `npm run bench`: every figure is a ratio measured in this run. Ends with 1 where a target is missed. With
 * words: those whose names have one. What this machine cannot measure is said and left out.
 */
const BENCHMARKS: readonly (() => Measurement | undefined | Promise<Measurement | undefined>)[] = [
  benchVerifyFolder,
  benchVerifyJobs,
  benchVerifyMemory,
  benchVerifyScreen,
  benchWatchFolder,
  benchApplyBundle,
  benchStatusProcess,
  benchCheckProcess,
  benchInspectProcess,
  benchExplainProcess,
  benchExecutableProcess,
  benchProbe,
  benchSdkVerify,
  benchSdkVerifyInJava,
  benchSdkCheck,
  benchDeskLookup,
  benchFirstScreen,
  benchFirstScreenLicensed,
  benchRendererSize,
];

const words = process.argv.slice(2);
const wanted = BENCHMARKS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const measurements: Measurement[] = [];
for (const benchmark of wanted) {
  const measurement = await benchmark();
  if (measurement !== undefined) measurements.push(measurement);
}
printTable(measurements);
console.log(JSON.stringify({ node: process.version, platform: process.platform, measurements }));
process.exitCode = measurements.every(({ met }) => met) ? 0 : 1;
