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
  const texts = textsFor(compact, look);
  if (texts === undefined) return `${wrapped(look.t('request.noRoom'), look)}\n`;
  const hint = look.t(texts.length === 1 ? 'request.scan' : 'request.scanParts');
  return `${texts.map((text, i) => codeBlock(text, i, texts.length, look)).join('\n')}\n${wrapped(hint, look)}\n`;
}

/** Undefined where only letters can be shown and there is no room for what they take: twice as much. */
function textsFor(compact: CompactText, { width, letters }: Display): readonly string[] | undefined {
  const usual = compact.whole === null ? compact.parts : [compact.whole];
  if (width === undefined) return usual;
  const most = letters === 'any' ? width : Math.floor(width / 2);
  for (let total = usual.length; total <= MOST_PARTS; total++) {
    const texts = compactInParts(compact, total);
    if (modulesOf(texts[0] ?? '').length <= most) return texts;
  }
  return letters === 'any' ? usual : undefined;
}

function codeBlock(text: string, place: number, total: number, look: Display): string {
  const title = total === 1 ? '' : `${look.t('request.part', { number: place + 1, total })}\n`;
  const lines = look.letters === 'any' ? codeLines(text, look) : plainLines(text, look);
  return `${title}${lines.join('\n')}\n`;
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

/**
 * Two columns make a square: by the colour behind spaces, or where there are no colours by a sign that is as
 * light as one can be.
 */
function plainLines(text: string, { paint }: Display): readonly string[] {
  const spaces = '  ';
  const light = paint('light', spaces) === spaces ? '##' : paint('light', spaces);
  const dark = paint('code', spaces);
  return modulesOf(text).map((row) => row.map((isDark) => (isDark ? dark : light)).join(''));
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
