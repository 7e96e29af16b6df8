import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../shared/document/file-name.ts';
import { ALL_KINDS, KINDS } from '../../shared/document/kinds.ts';
import { payloads } from '../vectors/documents.ts';

const nameFor = (host: string) => fileNameOf('license', { ...payloads.license, host });
const hostPart = (host: string) => nameFor(host).replace('_2026-03-01.license', '');

describe('the file name of a document', () => {
  it.each(ALL_KINDS)('of a %s has its ending and its date', (kind) => {
    expect(fileNameOf(kind, payloads[kind])).toMatch(
      new RegExp(`^(SCADA-01|demo)_2026-\\d\\d-\\d\\d\\.${KINDS[kind].ending}$`),
    );
  });

  it.each([
    ['SCADA-01', 'SCADA-01'],
    ['scada.plant.local', 'scada.plant.local'],
    ['Estação 1', 'Esta--o-1'],
    ['機械', 'host'],
    ['🏭', 'host'],
    ['...', 'host'],
    ['--', 'host'],
    ['-rf', 'rf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'C--Windows'],
    ['a"b<c>d|e?f*g', 'a-b-c-d-e-f-g'],
    ['CON', 'host-CON'],
    ['con.plant', 'host-con.plant'],
    ['nul', 'host-nul'],
    ['COM1', 'host-COM1'],
    ['lpt9.x', 'host-lpt9.x'],
    ['CONSOLE', 'CONSOLE'],
    ['com10', 'com10'],
    ['x'.repeat(255), 'x'.repeat(63)],
    ['\u202egpj.exe', 'gpj.exe'],
  ])('writes the host %s as %s', (host, part) => {
    expect(hostPart(host)).toBe(part);
  });

  it('is safe on every file system, whatever the host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 255 }), (host) => {
        expect(nameFor(host)).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]{0,67}_2026-03-01\.license$/);
      }),
      { numRuns: 500 },
    );
  });
});
