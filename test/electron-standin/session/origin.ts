/**
 * Chromium knows no scheme of an app's own. `app://host/path` is shown to it as an https address of a host
 * that cannot exist, and told back to the app as what it was.
 */
const HOST = 'standin.invalid';
const SHOWN = /^https:\/\/([^/]*)\.([a-z][a-z0-9+-]*)\.standin\.invalid(\/.*)?$/s;

export const SHOWN_PATTERN = `https://*.${HOST}/*`;

export function toShown(url: string, schemes: ReadonlySet<string>): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, pathname, search, hash } = new URL(url);
  const scheme = protocol.slice(0, -1);
  return schemes.has(scheme) ? `https://${host}.${scheme}.${HOST}${pathname}${search}${hash}` : url;
}

export function fromShown(url: string): string {
  const [, host, scheme, path = '/'] = SHOWN.exec(url) ?? [];
  return scheme === undefined ? url : `${scheme}://${host}${path}`;
}

/** Headers name the app's scheme as well: where to go, and what a page may do. */
export function headerToShown(
  name: string,
  value: string,
  url: string,
  schemes: ReadonlySet<string>,
): string {
  if (name === 'location') return toShown(new URL(value, fromShown(url)).href, schemes);
  if (!name.startsWith('content-security-policy')) return value;
  return value.replace(/(^|[\s;,])([a-z][a-z0-9+-]*):(?=[\s;,]|$)/g, (whole, before, scheme) =>
    schemes.has(scheme) ? `${before}${new URL(url).origin}` : whole,
  );
}
