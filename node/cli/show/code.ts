import encodeQR from 'qr';
import { type CompactText, compactInParts } from '../../../shared/document/compact.ts';
import type { Display } from './display.ts';
import { wrapped } from './layout.ts';

/** The light margin around a code; without it, cameras do not find the code. */
const BORDER = 4;
/** Nobody scans more parts than these: beyond it, the codes are wider than the terminal. */
const MOST_PARTS = 12;

/** A document as a QR code, or as several where one is too large for a phone or for this terminal. */
export function showCode(compact: CompactText, look: Display): string {
  const texts = textsFor(compact, look.width);
  const hint = look.t(texts.length === 1 ? 'request.scan' : 'request.scanParts');
  return `${texts.map((text, i) => codeBlock(text, i, texts.length, look)).join('\n')}\n${wrapped(hint, look)}\n`;
}

function textsFor(compact: CompactText, width: number | undefined): readonly string[] {
  const usual = compact.whole === null ? compact.parts : [compact.whole];
  if (width === undefined) return usual;
  for (let total = usual.length; total <= MOST_PARTS; total++) {
    const texts = compactInParts(compact, total);
    if (modulesOf(texts[0] ?? '').length <= width) return texts;
  }
  return usual;
}

function codeBlock(text: string, place: number, total: number, look: Display): string {
  const title = total === 1 ? '' : `${look.t('request.part', { number: place + 1, total })}\n`;
  return `${title}${codeLines(text, look).join('\n')}\n`;
}

/**
 * Two rows of modules in one line. Light modules are drawn, because most terminals are dark; with colours,
 * this does not matter.
 */
function codeLines(text: string, { paint }: Display): readonly string[] {
  const modules = modulesOf(text);
  const lines: string[] = [];
  for (let row = 0; row < modules.length; row += 2) {
    const [upper = [], lower = []] = [modules[row], modules[row + 1]];
    const cells = upper.map(
      (dark, column) => HALVES[Number(!dark)]?.[Number(lower[column] === false)] ?? ' ',
    );
    lines.push(paint('code', cells.join('')));
  }
  return lines;
}

/** By whether the upper half is light, then the lower one. */
const HALVES = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** True is dark. */
function modulesOf(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: BORDER });
}
