/**
 * What stands between the name of a file and that of what lies in it: of a bundle, or of a mail or
 * archive.
 */
const WITHIN = [' » ', ' › '] as const;

/** Whether `name` is that of something inside the file called `outer`. */
export function isInsideOf(outer: string, name: string): boolean {
  return WITHIN.some((sign) => name.startsWith(`${outer}${sign}`));
}

/** The name of the file itself, of whatever lies in it. */
export function outermostName(name: string): string {
  const places = WITHIN.map((sign) => name.indexOf(sign)).filter((place) => place !== -1);
  return places.length === 0 ? name : name.slice(0, Math.min(...places));
}
