import { spawnSync } from 'node:child_process';

/** One thing measured against its opponent, in the same run on the same machine. */
export interface Measurement {
  readonly name: string;
  readonly ours: string;
  readonly opponent: string;
  /** Ours to the opponent's, as the target states it. */
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that `action` takes. */
export async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Milliseconds from start to end of one process. */
export function timedProcess(file: string, args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(file, args, { stdio: 'ignore' });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${status}`);
  return took;
}

export function printTable(measurements: readonly Measurement[]): void {
  const rows = measurements.map(({ name, ours, opponent, ratio, target, met }) => [
    name,
    ours,
    opponent,
    ratio.toFixed(2),
    target,
    met ? 'met' : 'MISSED',
  ]);
  const all = [['what', 'ours', 'opponent', 'ratio', 'target', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
