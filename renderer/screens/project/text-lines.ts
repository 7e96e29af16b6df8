/**
 * Widths of letters, as parts of their size: of the widest font that a system may show, so that no text
 * leaves its box.
 */
const LETTER = 0.6;
const BOLD_LETTER = 0.67;

export interface Lettering {
  readonly size: number;
  readonly isBold: boolean;
}

export function drawnWidthOf(text: string, { size, isBold }: Lettering): number {
  return text.length * size * (isBold ? BOLD_LETTER : LETTER);
}

/** The text in lines that are no wider than `width`; a single word that is wider stands by itself. */
export function linesOf(text: string, width: number, lettering: Lettering): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && drawnWidthOf(`${last} ${word}`, lettering) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
