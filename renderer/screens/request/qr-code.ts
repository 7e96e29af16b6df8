/** The modules of a QR code, row by row, with the quiet zone that scanners want around it; true is dark. */
export type Modules = readonly (readonly boolean[])[];

/** ISO/IEC 18004, 6.3.8 */
const QUIET_ZONE = 4;

/** Encodes a text. The encoder is only loaded when the first code is wanted. */
export async function encodeCode(text: string, ecc: 'low' | 'medium'): Promise<Modules> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'raw', { ecc, border: QUIET_ZONE });
}

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

/**
 * The largest size in which every module is a whole number of the screen's dots: uneven modules are hard to
 * read. Never below one dot each.
 */
export function evenSize(available: number, count: number, dotsPerPixel: number): number {
  const dots = Math.max(1, Math.floor((available * dotsPerPixel) / count));
  return (dots * count) / dotsPerPixel;
}
