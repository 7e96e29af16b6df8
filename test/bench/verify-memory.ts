import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { filesIn } from '../../node/files/walk.ts';
import { verifyFiles } from '../../node/station/verify-paths.ts';
import { benchBasis } from './basis.ts';
import { writeLicenses } from './licenses.ts';
import type { Measurement } from './table.ts';

const SIZES = [1_000, 100_000] as const;
const LIMIT_MB = 150;

/** The most memory a process needs to verify a folder, for few files and for many: a process of its own for each. */
export function benchVerifyMemory(): Measurement {
  const [few, many] = SIZES.map(peakFor) as [number, number];
  return {
    name: `memory to verify ${SIZES[1].toLocaleString('en')} files`,
    ours: `${many.toFixed(0)} MB`,
    opponent: `${few.toFixed(0)} MB for ${SIZES[0].toLocaleString('en')}`,
    ratio: many / few,
    target: `under ${LIMIT_MB} MB, flat`,
    met: many < LIMIT_MB && many / few < 1.25,
  };
}

function peakFor(count: number): number {
  const { folder } = writeLicenses(count, benchBasis().machine);
  try {
    return Number(execFileSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The measured process: verifies the folder and prints its own peak in megabytes. */
if (process.argv[1] === import.meta.filename) {
  for (const line of verifyFiles(benchBasis(), filesIn([process.argv[2] ?? '']))) {
    if (!line.ok) throw new Error(`${line.file}: ${line.code}`);
  }
  console.log(process.resourceUsage().maxRSS / 1024);
}
