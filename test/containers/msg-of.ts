/** A mail as Outlook saves it: a compound file ([MS-CFB]) with streams for its properties ([MS-OXMSG]). */
export interface OutlookMail {
  readonly body?: string;
  readonly html?: string;
  readonly attachments?: readonly (Attachment | OutlookMail)[];
}

interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

interface Node {
  readonly name: string;
  readonly content?: Buffer;
  readonly children?: readonly Node[];
}

/** Written after the two specifications and not with the code in shared/. */
export function msgOf(mail: OutlookMail): Uint8Array {
  return compoundOf(nodesOf(mail));
}

function nodesOf({ body, html, attachments = [] }: OutlookMail): readonly Node[] {
  return [
    { name: '__properties_version1.0', content: Buffer.alloc(32) },
    { name: '__nameid_version1.0', children: [] },
    ...(body === undefined ? [] : [{ name: '__substg1.0_1000001F', content: Buffer.from(body, 'utf16le') }]),
    ...(html === undefined ? [] : [{ name: '__substg1.0_10130102', content: Buffer.from(html) }]),
    ...attachments.map((one, n) => ({
      name: `__attach_version1.0_#${n.toString(16).toUpperCase().padStart(8, '0')}`,
      children: 'name' in one ? fileNodes(one) : [{ name: '__substg1.0_3701000D', children: nodesOf(one) }],
    })),
  ];
}

function fileNodes({ name, bytes }: Attachment): readonly Node[] {
  return [
    { name: '__properties_version1.0', content: Buffer.alloc(8) },
    { name: '__substg1.0_3704001F', content: Buffer.from('SHORT~1.LIC', 'utf16le') },
    { name: '__substg1.0_3707001F', content: Buffer.from(name, 'utf16le') },
    { name: '__substg1.0_37010102', content: Buffer.from(bytes as Uint8Array) },
  ];
}

const [SECTOR, MINI, CUTOFF, ENTRY] = [512, 64, 4096, 128];
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];

interface Entry {
  readonly node: Node;
  child: number;
  right: number;
  first: number;
}

/** Siblings are chained to the right: a tree that is allowed, if not the balanced one that Outlook makes. */
function entriesOf(nodes: readonly Node[]): Entry[] {
  const entries: Entry[] = [];
  const add = (node: Node): number => {
    const place = entries.push({ node, child: FREE, right: FREE, first: END }) - 1;
    const children = (node.children ?? []).map(add);
    for (const [n, child] of children.entries()) {
      const entry = entries[child];
      if (entry !== undefined) entry.right = children[n + 1] ?? FREE;
    }
    const entry = entries[place];
    if (entry !== undefined) entry.child = children[0] ?? FREE;
    return place;
  };
  add({ name: 'Root Entry', children: nodes });
  return entries;
}

function compoundOf(nodes: readonly Node[]): Uint8Array {
  const entries = entriesOf(nodes);
  const fat: number[] = [];
  const miniFat: number[] = [];
  const [sectors, minis]: [Buffer[], Buffer[]] = [[], []];
  const place = (content: Buffer, size: number, table: number[], into: Buffer[]): number => {
    const count = Math.ceil(content.length / size);
    const first = table.length;
    for (let n = 0; n < count; n++) table.push(n === count - 1 ? END : first + n + 1);
    into.push(Buffer.concat([content], count * size));
    return count === 0 ? END : first;
  };
  for (const entry of entries) {
    const { content } = entry.node;
    if (content === undefined) continue;
    entry.first =
      content.length < CUTOFF ? place(content, MINI, miniFat, minis) : place(content, SECTOR, fat, sectors);
  }
  const [root] = entries;
  const mini = Buffer.concat(minis);
  if (root !== undefined) root.first = place(mini, SECTOR, fat, sectors);
  const miniFatAt = place(wordsOf(miniFat), SECTOR, fat, sectors);
  const directoryAt = place(
    Buffer.concat(entries.map((entry) => entryOf(entry, mini.length))),
    SECTOR,
    fat,
    sectors,
  );
  return new Uint8Array(Buffer.concat([...withTable(fat, sectors, { miniFatAt, miniFat, directoryAt })]));
}

/**
 * The head, the sectors, and the table of all sectors last; a mail of more than 6 MB would need another
 * table.
 */
function withTable(
  fat: number[],
  sectors: readonly Buffer[],
  { miniFatAt, miniFat, directoryAt }: { miniFatAt: number; miniFat: number[]; directoryAt: number },
): readonly Buffer[] {
  let tables = 1;
  while (Math.ceil((fat.length + tables) / (SECTOR / 4)) > tables) tables += 1;
  const first = fat.length;
  fat.push(...Array.from({ length: tables }, () => FAT));
  const head = Buffer.alloc(SECTOR, 0);
  head.write('d0cf11e0a1b11ae1', 'hex');
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, tables],
    [48, directoryAt],
    [56, CUTOFF],
    [60, miniFatAt],
    [64, Math.ceil((miniFat.length * 4) / SECTOR)],
    [68, END],
  ] as const)
    head.writeUInt32LE(value, at);
  for (let n = 0; n < 109; n++) head.writeUInt32LE(n < tables ? first + n : FREE, 76 + 4 * n);
  return [head, ...sectors, padded(wordsOf(fat))];
}

function wordsOf(words: readonly number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [n, word] of words.entries()) bytes.writeUInt32LE(word, 4 * n);
  return bytes;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR, 0xff)]);
}

function entryOf({ node, child, right, first }: Entry, mini: number): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  const isRoot = node.name === 'Root Entry';
  bytes.write(node.name, 0, 'utf16le');
  bytes.writeUInt16LE(node.name.length * 2 + 2, 64);
  bytes.writeUInt8(isRoot ? 5 : node.content === undefined ? 1 : 2, 66);
  bytes.writeUInt8(1, 67);
  for (const [at, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, node.content === undefined && !isRoot ? 0 : first],
  ] as const)
    bytes.writeUInt32LE(value, at);
  bytes.writeUInt32LE(isRoot ? mini : (node.content?.length ?? 0), 120);
  return bytes;
}
