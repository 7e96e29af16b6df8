interface HtmlPage {
  /** The first line, by which a page of this sort is known again: `<!doctype html><!-- … -->` and its end. */
  readonly beginning: string;
  readonly lang: string;
  readonly title: string;
  readonly style: string;
  /** Markup, in which every text went through `html`. */
  readonly body: string;
}

/** The first line of each page of what ends soon: by it an older one is known. */
export const EXPIRING_BEGINNING = '<!doctype html><!-- softkey expiring report -->\n';

/** A page that is one file, needs nothing else, and runs nothing, for paper and for a browser. */
export function htmlPage({ beginning, lang, title, style, body }: HtmlPage): string {
  return [
    `${beginning}<html lang="${lang}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${html(title)}</title>`,
    `<style>${style}</style></head>`,
    `<body>${body}</body></html>`,
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in markup, between tags and in the quotes of an attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
