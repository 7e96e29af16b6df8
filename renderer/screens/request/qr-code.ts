import type { Modules } from '../../../shared/request/code-path.ts';

/** ISO/IEC 18004, 6.3.8 */
const QUIET_ZONE = 4;

/** Encodes a text. The encoder is only loaded when the first code is wanted. */
export async function encodeCode(text: string, ecc: 'low' | 'medium'): Promise<Modules> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'raw', { ecc, border: QUIET_ZONE });
}

/**
 * The largest size in which every module is a whole number of the screen's dots: uneven modules are hard to
 * read. Never below one dot each.
 */
export function evenSize(available: number, count: number, dotsPerPixel: number): number {
  const dots = Math.max(1, Math.floor((available * dotsPerPixel) / count));
  return (dots * count) / dotsPerPixel;
}
