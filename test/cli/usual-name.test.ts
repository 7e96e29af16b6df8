import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeDocument } from '../../node/cli/output-file.ts';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { usualPath } from '../../node/files/usual-name.ts';
import { ALL_KINDS, KINDS, type Kind } from '../../shared/document/kinds.ts';
import { REPORT_TITLE } from '../../shared/status/report.ts';
import { CALENDAR_MAKER } from '../../shared/text/icalendar.ts';
import { documentOf, payloads } from '../vectors/documents.ts';
import { base64 } from '../vectors/world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'softkey-usual-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const machine = (n: number) => secretKeyOf(new Uint8Array(32).fill(n));

/**
 * The document of a kind as the nth machine has it, all of one name on one day; `again`: a later one of the
 * same.
 */
function documentOfMachine(kind: Kind, n: number, again = false): string {
  const payload = structuredClone(payloads[kind]) as Record<string, unknown>;
  if ('station' in payload)
    payload['station'] = { ...(payload['station'] as object), publicKey: base64(machine(n).publicKey) };
  else if ('softkeyId' in payload) payload['softkeyId'] = `SK-0000-0000-0000-000${n}`;
  else payload['vendor'] = `vendor-${n}`;
  if (again) payload['createdAt' in payload ? 'createdAt' : 'issuedAt'] = '2026-11-22T09:00:00Z';
  return documentOf(kind, payload as never);
}

const calendar = (n: number) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${CALENDAR_MAKER}\r\nUID:SK-0000-0000-0000-000${n}\r\n`;
const report = (n: number, again = false) => `${REPORT_TITLE}\nSoftkey: SK-0000-0000-0000-000${n}${again}\n`;

const WRITTEN: readonly (readonly [string, string, (n: number, again?: boolean) => string])[] = [
  ...ALL_KINDS.map(
    (kind) =>
      [
        kind,
        `SERVER_2026-11-22.${KINDS[kind].ending}`,
        (n: number, again?: boolean) => documentOfMachine(kind, n, again),
      ] as const,
  ),
  [
    'mail',
    'SERVER_2026-11-22.prelicense.eml',
    (n, again) => `To: a\n\n${documentOfMachine('pre-license', n, again)}`,
  ],
  ['calendar', 'SERVER_softkey.ics', (n, again) => `${calendar(n)}${again}`],
  ['report', 'softkey-report.txt', report],
];

describe.each(WRITTEN)('a %s of three machines of one name on one stick', (_, name, textOf) => {
  const ending = name.slice(name.lastIndexOf('.'));
  const numbered = (n: number) => (n === 1 ? name : `${name.slice(0, -ending.length)}-${n}${ending}`);

  it('has three names, and each machine its own again', () => {
    const stick = folder();
    for (const n of [1, 2, 3]) {
      const { path, replaced } = writeDocument({ name, text: textOf(n) }, stick);
      expect([path, replaced]).toEqual([join(stick, numbered(n)), null]);
    }
    for (const n of [3, 1, 2]) {
      const { path, before } = writeDocument({ name, text: textOf(n) }, stick);
      expect([path, before]).toEqual([join(stick, numbered(n)), 'same']);
    }
    const later = writeDocument({ name, text: textOf(2, true) }, stick);
    expect(later).toMatchObject({ path: join(stick, numbered(2)), before: 'own' });
    expect(readdirSync(stick).sort()).toEqual([1, 2, 3].map(numbered).sort());
    for (const n of [1, 3]) expect(readFileSync(join(stick, numbered(n)), 'utf8')).toBe(textOf(n));
  });
});

it('what was replaced under a name that somebody typed is told as it was', () => {
  const path = join(folder(), 'typed.prelicense');
  writeDocument({ name: 'x', text: documentOfMachine('pre-license', 1) }, path);
  const { replaced } = writeDocument({ name: 'x', text: documentOfMachine('pre-license', 2) }, path);
  expect(replaced).toMatchObject({ kind: 'pre-license', host: 'SCADA-01', at: '2026-02-28T15:30:00Z' });
});

it('what is no file of ours stays, and is refused', () => {
  const stick = folder();
  writeFileSync(join(stick, 'a.prelicense'), 'a letter');
  const write = () =>
    writeDocument({ name: 'a.prelicense', text: documentOfMachine('pre-license', 1) }, stick);
  expect(write).toThrow(expect.objectContaining({ code: 'OUTPUT_FAILED' }));
  expect(readFileSync(join(stick, 'a.prelicense'), 'utf8')).toBe('a letter');
});

it("the app proposes no name that is another machine's", () => {
  const documents = folder();
  writeDocument({ name: 'a.prelicense', text: documentOfMachine('pre-license', 1) }, documents);
  const proposed = (n: number) =>
    usualPath(documents, 'a.prelicense', Buffer.from(documentOfMachine('pre-license', n)));
  expect([proposed(1), proposed(2)]).toEqual([
    join(documents, 'a.prelicense'),
    join(documents, 'a-2.prelicense'),
  ]);
});
