import { describe, expect, it } from 'vitest';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { entryDetailText } from '../../shared/text/entry-detail.ts';
import { textsFor } from '../../shared/text/texts.ts';

const PAYLOAD = 'a'.repeat(64);

describe('the details of a line in the journal or the ledger', () => {
  it.each<[JournalDetail, string, string]>([
    [
      { softkeyId: 'SK-1', sequence: 2, payload: PAYLOAD, file: 'SK-1-2.license' },
      'SK-1 · number 2 · SK-1-2.license',
      'SK-1 · número 2 · SK-1-2.license',
    ],
    [
      { requestId: 'RQ-1', way: 'courier', on: '2026-11-22' },
      "RQ-1 · in a courier's folder · on 2026-11-22",
      'RQ-1 · na pasta de um portador · em 2026-11-22',
    ],
    [{ requestId: 'RQ-1', again: true }, 'RQ-1 · once more', 'RQ-1 · mais uma vez'],
    [{ requestId: 'RQ-1', again: false }, 'RQ-1', 'RQ-1'],
    [{ requestId: 'RQ-1', again: null }, 'RQ-1', 'RQ-1'],
    [
      { file: 'a.txt', kind: 'upgrade-request', code: 'WRONG_KIND' },
      'a.txt · upgrade request · WRONG_KIND',
      'a.txt · solicitação de atualização · WRONG_KIND',
    ],
    [
      { reading: '2027-01-01T10:00:00Z', highest: '2026-11-22T13:58:07Z' },
      'the clock showed 2027-01-01 10:00 (UTC) · latest time seen: 2026-11-22 13:58 (UTC)',
      'o relógio mostrava 2027-01-01 10:00 (UTC) · hora mais recente vista: 2026-11-22 13:58 (UTC)',
    ],
    [
      { requestId: 'RQ-1', drifted: 'mac os-id' },
      'RQ-1 · changed: Network adapters (MAC), Operating system id',
      'RQ-1 · mudou: Adaptadores de rede (MAC), ID do sistema operacional',
    ],
    [
      { changed: 'mac', same: 'os-id cpu', by: 'mac station-key', stationKeyChanged: true, again: 'lost it' },
      "changed: Network adapters (MAC) · the same: Operating system id, Processor · known by: Network adapters (MAC), its station's key · another station key · reason: lost it",
      'mudou: Adaptadores de rede (MAC) · igual: ID do sistema operacional, Processador · reconhecida por: Adaptadores de rede (MAC), chave da estação · outra chave de estação · motivo: lost it',
    ],
    [
      { reason: 'version-1' },
      'reason: made by an older program',
      'motivo: feita por um programa mais antigo',
    ],
    [
      { requestId: 'RQ-1', weak: 'no-uuid many-macs' },
      'RQ-1 · no SMBIOS UUID, many network adapters',
      'RQ-1 · sem UUID SMBIOS, muitos adaptadores de rede',
    ],
  ])('%j', (detail, english, portuguese) => {
    expect(entryDetailText(detail, textsFor('en'))).toBe(english);
    expect(entryDetailText(detail, textsFor('pt-BR'))).toBe(portuguese);
  });

  it('that this program does not know are shown as they were written down, fit for a terminal', () => {
    const detail = { later: 'x\u001b[2J', weak: 'no-such', drifted: '__proto__' };
    expect(entryDetailText(detail, textsFor('en'))).toBe('later: x\\u001b[2J · no-such · changed: __proto__');
  });
});
