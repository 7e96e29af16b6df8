/**
 * `   Physical Address. . . . . : 00-50-56-00-00-01`, in any language: only the end of the line is looked at.
 */
const ADDRESS_LINE = /^[ \t].*:[ \t]*((?:[0-9a-f]{2}-){5}[0-9a-f]{2})[ \t]*$/i;
/** Stands before the colon in some languages: a space of any code page. */
const COLON_AND_SPACE = /[ \t\xa0\xff]*:[ \t\xa0\xff]*$/;

/**
 * Reads the addresses out of `ipconfig /all`, by its shape only: a line that begins in the first column and
 * ends in a colon names a connection behind some translated words, and one of the indented lines below it
 * ends in an address. `names` are those of all connections, as the registry wrote them, in the same code
 * page; the longest at the end of the line is meant.
 */
export function readIpconfig(output: string, names: readonly string[]): ReadonlyMap<string, string> {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  const addresses = new Map<string, string>();
  let name: string | undefined;
  for (const line of output.split(/\r*\n/)) {
    const address = ADDRESS_LINE.exec(line)?.[1];
    if (/^[^ \t\r].*:/.test(line)) name = nameAtEnd(line, longestFirst);
    else if (address !== undefined && name !== undefined && !addresses.has(name))
      addresses.set(name, address);
  }
  return addresses;
}

function nameAtEnd(line: string, longestFirst: readonly string[]): string | undefined {
  const heading = line.replace(COLON_AND_SPACE, '');
  return longestFirst.find((name) => heading === name || heading.endsWith(` ${name}`));
}
