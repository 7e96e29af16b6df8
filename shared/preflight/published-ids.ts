import { canonicalUuid } from '../machine/uuid.ts';

/** OS ids that came with published images: every machine made from such an image has the same id. */
const PUBLISHED_OS_IDS: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e', // MD5 of nothing: made by a script
  'b08dfa6083e7567a1921a715000001fb', // Whonix and Kicksecure, on purpose
  '85f94e57ab75f80918cab17d001eac85', // Debian 11.1 container image
  '88544b92092430bc5d3fbbffc12a2f04', // Debian 11.2 container image
]);

/** Whether the id is one of a published image; `more` are those that a vendor knows. */
export function isPublishedOsId(id: string, more: readonly string[]): boolean {
  const plain = withoutHyphens(id);
  return PUBLISHED_OS_IDS.has(plain) || more.some((known) => withoutHyphens(known) === plain);
}

/** Whether the UUID is one of `known`, in either byte order. */
export function isSharedUuid(uuid: string, known: readonly string[]): boolean {
  const canonical = canonicalUuid(uuid);
  return canonical !== undefined && known.some((one) => canonicalUuid(one) === canonical);
}

function withoutHyphens(id: string): string {
  return id.trim().toLowerCase().replaceAll('-', '');
}
