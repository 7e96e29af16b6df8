/**
 * What a log must not hold: paths, which name people and customers, ids of machines, and anything that may be a key or a document. Our own
 * frames of a stack keep their file's name and place.
 */
const SCRUBBED: readonly (readonly [pattern: RegExp, stand: string])[] = [
  [/(?:file:\/\/)?(?:[A-Za-z]:[\\/]|\/)[^\s'"()]*[\\/]([\w.-]+\.mjs:\d+:\d+)/g, '$1'],
  [/'[^'\n]*[\\/][^'\n]*'/g, "'…'"],
  [/(?:[A-Za-z]:[\\/]|\\\\|(?<![\w.:/])\/)[^\s'"():,]+/g, '…'],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '…'],
  [/\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b/gi, '…'],
  [/[A-Za-z0-9+/_-]{32,}={0,2}/g, '…'],
];

export function scrubbed(text: string): string {
  return SCRUBBED.reduce((rest, [pattern, stand]) => rest.replace(pattern, stand), text);
}
