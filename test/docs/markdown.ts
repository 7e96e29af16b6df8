/**
 * A Markdown file, as far as the tests look into it. Paths are relative to the project, with forward slashes.
 */
export interface Page {
  readonly path: string;
  readonly text: string;
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly fences: readonly Fence[];
  /** The texts of code spans. */
  readonly spans: readonly string[];
}

export interface Fence {
  readonly language: string;
  /** What follows the language: `file=order.json`. */
  readonly info: string;
  readonly lines: readonly string[];
  /** Number of the line that opens it. */
  readonly line: number;
}

export function readPage(path: string, text: string): Page {
  const fences: Fence[] = [];
  const prose: string[] = [];
  let open: { language: string; info: string; lines: string[]; line: number } | undefined;
  text.split('\n').forEach((line, at) => {
    const [, language = '', info = ''] = /^```(\S*) ?(.*)$/.exec(line) ?? [];
    if (!line.startsWith('```')) (open?.lines ?? prose).push(line);
    else if (open === undefined) open = { language, info, lines: [], line: at + 1 };
    else {
      fences.push(open);
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`${path}: the block of line ${open.line} has no end`);
  const plain = prose.join('\n');
  return {
    path,
    text,
    fences,
    anchors: anchorsIn(prose),
    links: linksIn(plain),
    spans: [...plain.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span),
  };
}

function linksIn(prose: string): string[] {
  const withoutCode = prose.replace(/`[^`]*`/g, '');
  const inline = [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const html = [...withoutCode.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target);
  return [...inline, ...html];
}

/**
 * As GitHub makes them: lower case, without punctuation, spaces as hyphens, and a number behind one that
 * occurs again.
 */
function anchorsIn(prose: readonly string[]): Set<string> {
  const anchors = new Set<string>();
  for (const line of prose) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const title = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = title.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}
