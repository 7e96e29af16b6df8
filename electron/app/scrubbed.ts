/**
 * What a log must not hold: paths, which name people and customers, ids of machines, and anything that may be a key or a document. Our own
 * frames of a stack keep their file's name and place. Each step looks at each character a bounded number of times, whatever the text.
 */
export function scrubbed(text: string): string {
  const framed = text.replace(PATH, ownFrameOf);
  return SCRUBBED.reduce((rest, pattern) => rest.replace(pattern, '…'), withoutQuotedPaths(framed));
}

const PATH = /(?:file:\/\/)?(?:[A-Za-z]:[\\/]|\/)[^\s'"()]*/g;
const OWN_FRAME = /^[\w.-]+\.mjs:\d+:\d+/;

/** What follows the last folder of a path, where that is a frame of ours; else the path as it is. */
function ownFrameOf(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const inFolder = path.length - last.length > 1;
  return inFolder && OWN_FRAME.test(last) ? last : path;
}

/** A quoted path may have spaces in it. What closes one quotation may open the next. */
function withoutQuotedPaths(text: string): string {
  let kept = '';
  let at = 0;
  for (let open = text.indexOf("'"); open !== -1; ) {
    const close = text.indexOf("'", open + 1);
    if (close === -1) break;
    const quoted = text.slice(open + 1, close);
    if (/[\\/]/.test(quoted) && !quoted.includes('\n')) {
      kept += `${text.slice(at, open)}'…'`;
      at = close + 1;
    }
    open = at === close + 1 ? text.indexOf("'", at) : close;
  }
  return kept + text.slice(at);
}

const SCRUBBED: readonly RegExp[] = [
  /(?:[A-Za-z]:[\\/]|\\\\|(?<![\w.:/])\/)[^\s'"():,]+/g,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
  /\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b/gi,
  /[A-Za-z0-9+/_-]{32,}={0,2}/g,
];
