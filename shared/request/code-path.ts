/** The modules of a QR code, row by row, with the quiet zone that scanners want around it; true is dark. */
export type Modules = readonly (readonly boolean[])[];

/** The dark modules as one SVG path: a bar for each run of them in a row. */
export function pathOf(modules: Modules): string {
  return modules
    .map((row, y) =>
      runsIn(row)
        .map(({ from, to }) => `M${from} ${y}h${to - from}v1h${from - to}z`)
        .join(''),
    )
    .join('');
}

function runsIn(row: readonly boolean[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let x = 0; x < row.length; x++) {
    const last = runs.at(-1);
    if (!row[x]) continue;
    if (last?.to === x) last.to += 1;
    else runs.push({ from: x, to: x + 1 });
  }
  return runs;
}
