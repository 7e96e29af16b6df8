import { createHash } from 'node:crypto';
import { genuine, payloads } from '../documents.ts';
import { type Scenario, scenario, variant } from '../scenario.ts';
import { digestOf } from '../world.ts';

/** What stands beside documents: digests, the journal, files, and what only a desk can judge. */

function digest(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  component: string,
  reading: string,
): Scenario {
  return scenario(`digest-${name}`, expect, clause, comment, reading, {
    reader: 'fingerprint',
    context: { component },
  });
}

const uuid = '4c4c4544-0051-3610-8052-b4c04f4e3132';
const turned = '44454c4c-5100-1036-8052-b4c04f4e3132';
const uuidDigest = digestOf('smbios-uuid', turned);

const digests: Scenario[] = [
  digest('os-id', digestOf('os-id', 'abc'), 'F1', 'the digest of an OS id', 'os-id', 'value abc'),
  digest(
    'other-component',
    digestOf('cpu', 'abc'),
    'F1',
    'the same value of another component has another digest',
    'cpu',
    'value abc',
  ),
  digest('capitals', digestOf('os-id', 'abc'), 'F2', 'capitals do not count', 'os-id', 'value ABC'),
  digest('spaces', digestOf('os-id', 'abc'), 'F2', 'spaces around do not count', 'os-id', 'value  abc '),
  digest('uuid', uuidDigest, 'F2', 'a UUID as SMBIOS 2.6 spells it', 'smbios-uuid', `value ${uuid}`),
  digest(
    'uuid-turned',
    uuidDigest,
    'F2',
    'the same UUID as SMBIOS 2.1 spells it',
    'smbios-uuid',
    `value ${turned}`,
  ),
  digest(
    'uuid-capitals',
    uuidDigest,
    'F2',
    'the same UUID in capitals',
    'smbios-uuid',
    `value ${uuid.toUpperCase()}`,
  ),
  digest('denied', 'none', 'F3', 'denied is unknown', 'smbios-uuid', 'denied'),
  digest('absent', 'none', 'F3', 'absent has no digest', 'mac', 'absent'),
  digest('shown-uuid', uuidDigest, 'F6', 'a UUID that a machine shows', 'smbios-uuid', `shown ${uuid}`),
  digest('shown-mac', digestOf('mac', '00:50:56:9a:3c:01'), 'F6', 'a MAC', 'mac', 'shown 00:50:56:9a:3c:01'),
  ...(
    [
      ['one-character', 'smbios-uuid', 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'],
      ['counting', 'smbios-uuid', '00010203-0405-0607-0809-0a0b0c0d0e0f'],
      ['counting-turned', 'smbios-uuid', '03020100-0504-0706-0809-0a0b0c0d0e0f'],
      ['of-many-boards', 'smbios-uuid', '03000200-0400-0500-0006-000700080009'],
      ['zero', 'os-id', '00000000000000000000000000000000'],
      ['of-qemu', 'mac', '52:54:00:12:34:56'],
    ] as const
  ).map(([name, component, value]) =>
    digest(
      `worthless-${component}-${name}`,
      'none',
      'F6',
      `many machines have ${value}`,
      component,
      `shown ${value}`,
    ),
  ),
  digest('junk', 'none', 'F3', 'junk is no identity', 'board-serial', 'junk'),
];

interface Line {
  readonly n: number;
  readonly at: string;
  readonly event: string;
  readonly detail: unknown;
  readonly prev: string;
}

function chained(...details: readonly unknown[]): string {
  let prev = '0'.repeat(64);
  return details
    .map((detail, i) => {
      const line: Line = {
        n: i + 1,
        at: `2026-03-0${i + 1}T09:00:00Z`,
        event: 'license-imported',
        detail,
        prev,
      };
      prev = createHash('sha256').update(JSON.stringify(line)).digest('hex');
      return `${JSON.stringify({ ...line, hash: prev })}\n`;
    })
    .join('');
}

const journal = chained({ sequence: 1 }, { sequence: 2 }, { sequence: 3 });
const [first = '', second = '', third = ''] = journal.split(/(?<=\n)/);

function record(name: string, expect: string, comment: string, text: string): Scenario {
  return scenario(`journal-${name}`, expect, '§12', comment, text, { reader: 'journal' });
}

const journals: Scenario[] = [
  record('whole', 'OK', 'three entries', journal),
  record('empty', 'OK', 'no entry yet', ''),
  record(
    'shortened',
    'OK',
    'without its last line the chain holds; only the head that a desk has seen tells',
    first + second,
  ),
  record(
    'line-changed',
    'broken at 2',
    'a detail was changed',
    first + second.replace('"sequence":2', '"sequence":9') + third,
  ),
  record('line-lost', 'broken at 2', 'a line was taken out', first + third),
  record('first-line-lost', 'broken at 1', 'the first line was taken out', second + third),
  record('lines-swapped', 'broken at 2', 'two lines have changed places', first + third + second),
  record('line-twice', 'broken at 2', 'a line stands twice', first + first),
  record('empty-line', 'broken at 2', 'an empty line', `${first}\n${second}`),
  record('torn', 'broken at 3', 'the last line was written half', first + second + third.slice(0, 60)),
  record('not-json', 'broken at 1', 'no JSON', 'hello\n'),
  record('other-spelling', 'broken at 1', 'a space in a line', first.replace(',', ', ')),
  record(
    'detail-not-plain',
    'broken at 1',
    'a well-chained line whose detail holds an object',
    chained({ sequence: {} }),
  ),
];

function place(name: string, expect: string, comment: string): Scenario {
  return scenario(
    `file-${name}`,
    expect,
    'N2',
    comment,
    name === 'regular' || name === 'link-inside' ? genuine('license') : '',
    {
      reader: 'file',
      context: { place: name },
    },
  );
}

const files: Scenario[] = [
  place('regular', 'OK', 'a regular file'),
  place('link-inside', 'OK', 'a link to a file in the same folder'),
  place('missing', 'FILE_MISSING', 'nothing under that name'),
  place('folder', 'IS_A_FOLDER', 'a folder'),
  place('fifo', 'NOT_A_REGULAR_FILE', 'a FIFO, which would never end'),
  place('device', 'NOT_A_REGULAR_FILE', 'a device'),
  place('link-outside', 'LINK_OUTSIDE', 'a link out of the folder'),
  place('too-large', 'TOO_LARGE', 'a file larger than any document'),
  place('network', 'NETWORK_PATH', 'a path of another machine (Windows)'),
];

const otherOrder = { ...payloads['pre-license'].order, reference: 'PO 9999' };

function desk(name: string, expect: string, comment: string, bytes: string, held?: string): Scenario {
  return scenario(`desk-${name}`, expect, '§10', comment, bytes, {
    reader: 'desk',
    context: held === undefined ? {} : { held },
  });
}

const desks: Scenario[] = [
  desk('pre-license', 'OK', 'the first request of a machine', genuine('pre-license')),
  desk('pre-license-again', 'OK', 'the same request again', genuine('pre-license'), 'pre-license'),
  desk(
    'pre-license-conflict',
    'SEQUENCE_CONFLICT',
    'the same request id with another order',
    variant('pre-license', { order: otherOrder }),
    'pre-license',
  ),
  desk(
    'second-pre-license',
    'ALREADY_ISSUED',
    'another request of a machine that has its softkey',
    variant('pre-license', {
      requestId: 'RQ-0000-0000-0000-0009',
      createdAt: '2026-03-01T09:00:00Z',
    }),
    'pre-license',
  ),
];

export const besideScenarios: readonly Scenario[] = [...digests, ...journals, ...files, ...desks];
