import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';
import { NONCE } from '../node/app/page.ts';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/**
 * The parts that renderer/main.ts imports as soon as it has what they show, by their names in
 * build/renderer.ts.
 */
const RUN_NEXT = ['start', 'first', 'rolldown-runtime'];

/**
 * Lets the page fetch those at once, and puts the styles into it, under the nonce of each answer: as a file,
 * they would hold up the scripts. Nothing is drawn before a script runs, because an empty page takes as long
 * to draw as a full one.
 */
export function firstPage(): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        html: html
          .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
          .replace('<script type="module"', '$& blocking="render"'),
        tags: [
          ...preloads(bundle),
          { tag: 'style', attrs: { nonce: NONCE }, children: takeStyles(bundle), injectTo: 'head' },
        ],
      }),
    },
  };
}

function preloads(bundle: Bundle): HtmlTagDescriptor[] {
  return Object.values(bundle)
    .filter(({ name }) => name !== undefined && RUN_NEXT.includes(name))
    .map(({ fileName }) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
      injectTo: 'head',
    }));
}

/** Takes the styles out of the file that Vite would have written. */
function takeStyles(bundle: Bundle): string {
  const [sheet, ...others] = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.css'));
  if (sheet?.type !== 'asset' || others.length > 0) throw new Error('the styles are packed in another way');
  delete bundle[sheet.fileName];
  return String(sheet.source);
}
